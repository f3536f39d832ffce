import { words } from "./words.ts";

export type { ProductWords } from "./en/product-words.ts";

export const { FILE_KIND_WORDS, PRODUCT_WORDS, undrawnWords } = words.productWords;
