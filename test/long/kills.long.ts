// `npm run test:long`: minutes. `TRICHLUC_SEED=n` does the same again.

import { describeKills } from './kills.ts'

describeKills({ size: 'long', growing: 50, fresh: 50 })
