/** Queries that the start page offers. A spec keeps them valid against the committed supergraph. */
export const examples: readonly { readonly title: string; readonly query: string }[] = [
  {
    title: 'Customers and what sales promised them',
    query: `query Customers {
  customers(first: 10) {
    nodes {
      id
      name
      segment
      promises(first: 5) { nodes { text status dueOn } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    title: 'Deals, the latest first',
    query: `query Deals {
  deals(first: 10) {
    nodes {
      id
      stage
      value { amountMinor currency }
      customer { name }
      seller { id }
    }
  }
}`,
  },
  {
    title: 'One customer in every department',
    query: `query Customer($id: ID!) {
  customer(id: $id) {
    name
    contacts(first: 5) { nodes { name role } }
    deals(first: 5) { nodes { stage closedAt } }
    recurringRevenue { amountMinor currency }
  }
}`,
  },
]
