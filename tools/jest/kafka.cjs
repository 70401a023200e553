module.exports = require('./tier.cjs').ofProject('kafka')
