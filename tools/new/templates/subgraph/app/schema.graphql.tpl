"The company we serve, as all departments see it."
type Customer @key(fields: "id") {
  id: ID!
}
