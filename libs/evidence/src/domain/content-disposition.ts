/** `Content-Disposition` of a download (RFC 6266): the name in full for those who read RFC 8187, in ASCII for the others. */
export const contentDisposition = (name: string): string => {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const plain = ascii.replace(/[^\u0020-\u007e]|["\\%]/g, '_');
  const extended = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
};
