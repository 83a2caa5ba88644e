// Signs off the end of words, in linear time: `/[…]+$/` begins anew at every one of a run of signs.

/** `sign` tells one character, for example `/[\s,;.]/u`. */
export function trimEnd(words: string, sign: RegExp): string {
  let end = words.length
  while (end > 0 && sign.test(words.charAt(end - 1))) end--
  return words.slice(0, end)
}
