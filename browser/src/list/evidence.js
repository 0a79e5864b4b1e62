/** Where evidence lies. */

/** Whether a text is an address of the web: no other scheme becomes a link. @param {string} text */
export const isOfWeb = (text) => /^https?:\/\/./i.test(text);
