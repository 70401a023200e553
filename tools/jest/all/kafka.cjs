module.exports = require('../tier.cjs').ofAll('kafka')
