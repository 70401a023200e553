module.exports = require('./tier.cjs').ofProject('db')
