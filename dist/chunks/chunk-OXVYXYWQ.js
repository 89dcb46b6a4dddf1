// src/core/model/ids.ts
var grantId = (text) => text;
var oid = (hex) => hex;

export {
  grantId,
  oid
};
