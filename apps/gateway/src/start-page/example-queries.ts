/**
 * Queries that the start page offers and that `npm start` prints the first three of. A spec keeps them valid against the
 * committed supergraph; the seed story has something to show for each.
 */
export const examples: readonly { readonly title: string; readonly query: string }[] = [
  {
    title: 'Which handoffs wait, for whom, and until when?',
    query: `query Handoffs {
  handoffs(first: 10) {
    nodes {
      customer { name segment }
      state
      successManager { name }
      claimClock { state dueAt remaining }
      returns { reasons { code note } }
      deal { value { amountMinor currency } packet { repairClock { state dueAt remaining } } }
    }
  }
}`,
  },
  {
    title: 'Which promises fall due next, and what stands behind them?',
    query: `query Promises {
  promises(first: 10, filter: { status: OPEN }) {
    nodes {
      dueOn
      text
      type
      customer { name }
      by { name }
      backing { title status targetOn }
    }
  }
}`,
  },
  {
    title: 'Our customers, as every department sees them',
    query: `query Customers {
  customers(first: 10) {
    nodes {
      name
      recurringRevenue { amountMinor currency }
      successManager { name }
      onboarding { completedAt milestones { name reachedAt confirmedByCustomer } }
      supportSummary { plan openTickets urgentTickets overdueClocks }
      tickets(first: 2) { nodes { subject priority state firstResponseClock { state dueAt remaining } } }
      feedback(first: 2) { nodes { importance quote item { title status shippedAt customerCount } } }
    }
  }
}`,
  },
  {
    title: 'What happened with them, told by all departments',
    query: `query Timelines {
  customers(first: 3) {
    nodes {
      name
      timeline(first: 10) { nodes { occurredAt department headline actor { name } } }
    }
  }
}`,
  },
  {
    title: 'How are we doing, and is it at the cost of something else?',
    query: `query Metrics {
  metrics(ids: ["win-rate", "won-value", "sales-cycle-median", "first-response-median-business"]) {
    metric { name formula }
    value
    unit
    nullReason
    pair { metric { name } value unit }
    breakdown(by: SEGMENT, first: 3) { key value }
  }
}`,
  },
]

/** The last tab of the start page; it is answered again and again while something happens. */
export const liveExample = {
  title: 'Watch customers: whatever happens in any department is shown here',
  query: `subscription WatchCustomers {
  customersChanged {
    occurredAt
    department
    type
    leftOut
    customer { name supportSummary { openTickets } }
  }
}`,
}
