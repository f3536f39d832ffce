/** The smallest pictures of each type: a red, green, blue and white one, a dot, and a red one. */
export const PICTURES = [
  {
    sha256: "e6d66889131220f931fddfb05730d647a0992456c63ae0a8154b4ae32ff219ef",
    type: "image/png",
    data: "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGP4z8DAAMIM/4EAAB/uBfsL2WiLAAAAAElFTkSuQmCC",
  },
  {
    sha256: "cee5860aa92a1980c691e7e983eb8df8f5afa933f5f659d8fff1d7508766a949",
    type: "image/svg+xml",
    data: "PD94bWwgdmVyc2lvbj0iMS4wIj8+CjwhLS0gYSBkb3QgLS0+CjxzdmcgeG1sbnM9Imh0dHA6Ly93d3cudzMub3JnLzIwMDAvc3ZnIiB2aWV3Qm94PSIwIDAgMiAyIj48Y2lyY2xlIGN4PSIxIiBjeT0iMSIgcj0iMSIvPjwvc3ZnPgo=",
  },
] as const;
