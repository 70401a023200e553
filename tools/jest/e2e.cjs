module.exports = require('./tier.cjs').ofProject('e2e')
