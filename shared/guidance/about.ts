import { words } from "./words.ts";

export const { ATTRIBUTION_MARKED, RESOURCE_LINK, ATTRIBUTION, ABOUT, INSIDE } = words.about;
