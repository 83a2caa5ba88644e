// `npm run test:expressions`: every expression checked anew, and the list of expressions.test.ts compared with what the check says.

process.env.TEST_LONG = '1'
await import('../expressions.test.ts')
