import { graphql } from './gql/index.ts'

export const handoffs = graphql(`
  query Waiting($first: Int!) {
    handoffs(first: $first) {
      nodes {
        id
        wonAt
        claimClock {
          state
          dueAt
        }
      }
    }
  }
`)
