import { supergraphOf } from '../stub-subgraphs'

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@provides", "@external", "@interfaceObject", "@override", "@inaccessible"])\n'

/** Small, with every construct that makes a plan or an answer differ. */
const schemas = {
  sales: `
    type Query { customer(id: ID!): Customer customers(first: Int!): [Customer!]! parties: [Party] thing(id: ID!): Thing matrix: [[Customer]] }
    type Mutation { rename(id: ID!, name: String!): Customer again: Customer! }
    enum Size { SMALL BIG }
    scalar Anything
    interface Party { id: ID! label: String peer: Party }
    interface Named { label: String }
    union Thing = Customer | Deal
    union Peer = Customer
    type Money @shareable { amount: Int! currency: String }
    type Customer implements Party & Named @key(fields: "id") @key(fields: "region { code } number") {
      id: ID! label: String peer: Customer name: String! size: Size number: Int! region: Region! parent: Customer deals(first: Int): [Deal!] anything: Anything tags: [String!] worth: Money @shareable secret: String @inaccessible moved: Int }
    type Region @shareable { code: String! title: String }
    type Deal implements Party & Named @key(fields: "id") { id: ID! label: String peer: Deal value: Money! customer: Customer! open: Boolean }
    interface Media @key(fields: "id") { id: ID! length: Float }
    type Film implements Media @key(fields: "id") { id: ID! length: Float director: String }
    type Song implements Media @key(fields: "id") { id: ID! length: Float singer: String! }
    extend type Query { media: [Media!] peers: [Peer] }`,
  support: `
    type Query { tickets(first: Int!): [Ticket] }
    interface Stated { state: State! }
    type Ticket implements Stated @key(fields: "id") { id: ID! subject: String! state: State! customer: Customer about: [Subject!] twin: Ticket }
    enum State { OPEN CLOSED }
    union Subject = Deal | Ticket | Note
    type Note { text: String! on: Customer! }
    type Deal @key(fields: "id") { id: ID! complaints: Int! }
    type Money @shareable { amount: Int! currency: String }
    type Customer @key(fields: "id") { id: ID! size: Size @external name: String! @external secret: String @external tickets(first: Int): [Ticket!] mood: String @requires(fields: "name size secret") worth: Money @shareable moved: Int @override(from: "sales") }
    enum Size { SMALL BIG }
    type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int best: Media }`,
  product: `
    type Query { top: Customer }
    type Region @shareable { code: String! title: String }
    type Customer @key(fields: "region { code } number") { region: Region! number: Int! nick: String requests: [Request!]! best: Request }
    type Request { id: ID! text: String by: Customer weight: Float! }`,
}

export const inventedSupergraph = supergraphOf(
  Object.entries(schemas).map(([name, schema]) => ({ name, sdl: link + schema })),
)
