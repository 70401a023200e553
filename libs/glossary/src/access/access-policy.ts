import { type AccessPolicy, everybody } from './access.rules'

const paidFor = ['sales', 'operations', 'admin'] as const
const insiders = ['support', 'operations', 'admin'] as const

/**
 * Who may read and change what: the one place that says so. Every subgraph enforces it on every field, `docs/access.md` is
 * written from it, and a test asks for each field as each department. Reading is open to everybody with a good token, changing
 * to the department that owns the mutation, to operations and to admin; everything else stands below, with its reason.
 */
export const accessPolicy = {
  changes: {
    sales: ['sales', 'operations', 'admin'],
    success: ['success', 'operations', 'admin'],
    support: ['support', 'operations', 'admin'],
    'product-feedback': ['product', 'operations', 'admin'],
    'operating-model': ['operations', 'admin'],
  },

  mutations: {
    captureFeedback: { who: everybody, because: 'Whoever hears a customer ask for something takes it in.' },
    signDefinition: {
      who: everybody,
      because: 'A department signs for itself; one that is not affected is refused by the rules of signing.',
    },
    setCommissionPlan: { who: ['operations', 'admin'], because: 'Nobody decides what they earn themselves.' },
  },

  fields: {
    'Deal.commission': {
      who: paidFor,
      because: 'What a colleague earns concerns those who earn and pay it.',
    },
    'Person.commissionPlan': { who: paidFor, because: 'As with the commission itself.' },
    'CommissionPlan.*': { who: paidFor, because: 'As with the commission itself, whatever leads to it.' },
    'Handoff.firstContactNote': {
      who: everybody,
      because: 'Written for whoever speaks with the customer next.',
    },
    'HandoffReturnReason.note': { who: everybody, because: 'Sales mends the packet by it.' },
  },

  rows: {
    'internal-note': {
      who: insiders,
      what: 'Replies of visibility `INTERNAL`, and timeline entries and pushes that tell of them.',
      leftOutOf: ['Ticket.replies', 'Customer.timeline'],
      because: 'What support writes for itself is not meant for those who quote it to the customer.',
    },
    commission: {
      who: paidFor,
      what: 'Timeline entries and pushes that tell of a commission.',
      leftOutOf: ['Customer.timeline'],
      because: 'As with the commission itself.',
    },
    unclassified: {
      who: ['operations', 'admin'],
      what: 'Timeline entries and pushes of events whose contract is not known yet.',
      leftOutOf: ['Customer.timeline'],
      because: 'Who may know of them was not said to this service, and what is not said is not open.',
    },
  },
} as const satisfies AccessPolicy

/** Things that some do not see where others see them. */
export type HiddenRow = keyof typeof accessPolicy.rows
