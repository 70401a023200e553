import { graphql } from 'relay-runtime'

export const record = graphql`
  query documentsRecordQuery($id: ID!) {
    customer(id: $id) {
      id
      name
      tickets(first: 2) {
        nodes {
          id
          externalRef {
            system
            externalId
          }
        }
      }
      successManager {
        name
      }
    }
  }
`

export const find = graphql`
  query documentsFindQuery($first: Int!, $after: String) {
    ...documents_page @arguments(first: $first, after: $after)
  }
`

export const page = graphql`
  fragment documents_page on Query
  @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" })
  @refetchable(queryName: "documentsPageQuery") {
    customers(first: $first, after: $after) @connection(key: "documents_customers") {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`

export const reply = graphql`
  mutation documentsReplyMutation($input: ReplyInput!) {
    reply(input: $input) {
      __typename
      ... on Ticket {
        id
        state
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`

export const agents = graphql`
  query documentsAgentsQuery {
    agents(first: 3) {
      nodes {
        team
        person {
          id
          name
        }
      }
    }
    serviceLevels {
      version
      targetMinutes
      serviceLevel {
        id
      }
    }
    before: serviceLevels(asOf: "2020-06-01T00:00:00.000Z") {
      version
      targetMinutes
      serviceLevel {
        id
      }
    }
  }
`
