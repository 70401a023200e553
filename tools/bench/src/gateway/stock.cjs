// `@apollo/gateway` as its documentation starts it. Plain JavaScript, so that nothing of ours is in its process.
const { readFileSync } = require('node:fs')
const { ApolloGateway } = require('@apollo/gateway')
const { ApolloServer } = require('@apollo/server')
const { startStandaloneServer } = require('@apollo/server/standalone')

const [, , supergraphFile, port] = process.argv
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(supergraphFile, 'utf8') })
void startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: '127.0.0.1', port: Number(port) },
})
