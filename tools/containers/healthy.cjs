const { get } = require('node:http')

/** The health check of every image: ends with 0 when the process in it says that it is ready. */
const { PORT, OPERATIONS_PORT: port = PORT } = process.env
const asked = get({ host: '127.0.0.1', port, path: '/health/ready', timeout: 4000 })
asked.once('response', ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1))
asked.once('timeout', () => process.exit(1))
asked.once('error', () => process.exit(1))
