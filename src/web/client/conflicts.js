// @ts-check
// Decisions by key.

import { useKeys } from './keys.js'

useKeys()
