import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // whole reports go through pdfjs on a machine of two cores
    testTimeout: 60_000,
    // a snapshot that does not exist yet must fail in CI, not be written
    update: false,
  },
})
