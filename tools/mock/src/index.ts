export { type MockedGraph, mockOfTheGraph } from './graph'
