/** What a newcomer may paste first. A spec keeps them valid against the committed supergraph. */
export const queries = [
  {
    question: 'Who are our customers, and what did we promise them?',
    query:
      '{ customers(first: 10) { nodes { id name segment promises(first: 5) { nodes { text status } } } } }',
  },
  {
    question: 'What happened with them, in all departments?',
    query:
      '{ customers(first: 3) { nodes { name timeline(first: 10) { nodes { occurredAt department headline } } } } }',
  },
  {
    question: 'How are we doing?',
    query:
      '{ metrics(ids: ["opportunities", "win-rate", "tickets"]) { metric { id formula } value unit nullReason } }',
  },
] as const
