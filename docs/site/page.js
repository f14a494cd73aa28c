/**
 * One page of the site before it is written.
 * @typedef {object} Page
 * @property {string} path - Address without a leading slash and without an ending, such as `rules/aliexpress.buyer.x`.
 * @property {string} title
 * @property {string} description - One sentence for search engines and `llms.txt`.
 * @property {string} group - Under which heading it stands in `llms.txt` and in the navigation.
 * @property {string} body - Markdown below the title.
 * @property {string} [label] - Short name for the navigation.
 * @property {string} [heading] - First heading where it is not the title.
 * @property {string} [file] - File in the repository that it is made from.
 * @property {boolean} [wide] - Its tables take the whole width; there is no list of headings beside it.
 * @property {string} [card] - Picture for chats and social networks, from the root of the site; the one of the site unless said.
 * @property {string} [feed] - Its Atom feed, from the root of the site.
 * @property {object[]} [structured] - What is stated for search engines (JSON-LD).
 * @property {boolean} [indexed] - Whether the search of the site looks into it; true unless said.
 * @property {readonly { code: string, address: string }[]} [languages] - The same page in every language that has it, itself included; absent where there is no other.
 */

export {};
