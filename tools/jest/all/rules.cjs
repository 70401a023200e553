module.exports = require('../tier.cjs').ofAll('rules')
