module.exports = require('../tier.cjs').ofAll('db')
