/** The version of the product, as package.json and the release say. */
export const productVersion = '0.1.0';
