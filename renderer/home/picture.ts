/** A picture that comes as SVG text is shown as an image, which can do nothing. */
export const asImage = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
