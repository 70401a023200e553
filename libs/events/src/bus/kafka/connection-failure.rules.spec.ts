import { remedyFor } from './connection-failure.rules'

const asUser = { user: 'sales', tls: true }

test.each([
  ['SASL SCRAM SHA512 authentication failed: invalid credentials', asUser, 'KAFKA_SASL_PASSWORD'],
  ['SASL PLAIN mechanism is not supported by the server', asUser, 'KAFKA_SASL_MECHANISM'],
  ['Connection error: self-signed certificate', asUser, 'KAFKA_SSL_CA_FILE'],
  ['unable to verify the first certificate', asUser, 'KAFKA_SSL_CA_FILE'],
  ["Hostname/IP does not match certificate's altnames", asUser, 'KAFKA_BROKERS'],
  ['error:0A00010B:SSL routines:ssl3_get_record:wrong version number', asUser, 'KAFKA_SSL=false'],
  ['Closed connection', { user: undefined, tls: false }, 'KAFKA_SSL=true'],
  ['Closed connection', { user: undefined, tls: true }, 'KAFKA_SASL_USERNAME'],
  ['connect ECONNREFUSED 127.0.0.1:9092', asUser, 'Start one'],
  ['Closed connection', asUser, 'Start one'],
])('"%s" with %j is answered with %s', (said, attempt, remedy) => {
  expect(remedyFor(said, attempt)).toContain(remedy)
})
