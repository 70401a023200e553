module.exports = require('./tier.cjs').ofProject('rules')
