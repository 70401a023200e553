module.exports = require('./tier.cjs').ofProject('proof')
