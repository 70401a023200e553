module.exports = require('../tier.cjs').ofAll('e2e')
