import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/long/*.long.ts'],
    // runs are measured: one at a time
    fileParallelism: false,
  },
})
