// @ts-check
// What every page has of script.

/** The token of this start, for what scripts send. */
export const token = document.querySelector('meta[name=token]')?.getAttribute('content') ?? ''

/**
 * Sends what writes; the answer, or null where the server is no longer there.
 * @param {string} path
 * @param {BodyInit} body
 * @returns {Promise<Response | null>}
 */
export const post = (path, body) =>
  fetch(path, { method: 'POST', body, headers: { 'x-trichluc-token': token } }).catch(() => null)
