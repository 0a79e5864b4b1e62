/** What the search takes from other scripts, and leaves for them; see docs/_theme/handbook/search. */
interface Window {
  /** Sphinx's, of the book's language. */
  Stemmer: new () => { stemWord: (word: string) => string };
  handbookSearch: {
    part: (part: string, texts: string[]) => void;
    splitWords: (text: string) => string[];
    start: (packed: import('../docs/_theme/handbook/search/index.js').Packed) => void;
    find?: (text: string) => import('../docs/_theme/handbook/search/rank.js').Found;
  };
}
