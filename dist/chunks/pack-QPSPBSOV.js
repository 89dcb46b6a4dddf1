import {
  IDENTITY_OPTIONS,
  planOf,
  refuseUnreadable,
  textOf
} from "./chunk-2VO5YFNR.js";
import {
  checkPacked,
  headsOf,
  isWithin,
  numbersIn,
  packStatement,
  sizeOf,
  spansOf,
  sumsText,
  verifyPackIn,
  writeConsistencyProof,
  writeInclusionProof,
  writePackManifest
} from "./chunk-TN3NFIB4.js";
import {
  fingerprintOf,
  ledgerTip,
  readLedgerTree,
  withKeys
} from "./chunk-H2HVNJPU.js";
import {
  examineHere
} from "./chunk-RJTKW6MQ.js";
import {
  packedObjects
} from "./chunk-DBV5NLI7.js";
import {
  packVerificationJson,
  periodWords,
  selectionWords
} from "./chunk-G3CSO5HR.js";
import {
  findingLines
} from "./chunk-7P2NIOPC.js";
import "./chunk-BPKAOR65.js";
import {
  CHECKPOINT_FILE,
  allTiles,
  rangesOfTiles,
  readCheckpoint
} from "./chunk-GVNES7L6.js";
import "./chunk-YM6RPJ4O.js";
import {
  payloadOf
} from "./chunk-VNBARN5W.js";
import {
  temporaryParent
} from "./chunk-2LFXK4G3.js";
import "./chunk-4JVSA6RV.js";
import "./chunk-OEWL4CFC.js";
import "./chunk-GABDFNLW.js";
import {
  CONSISTENCY_FILE,
  FIRST_FILES,
  GUIDE_FILE,
  MANIFEST_BUNDLE_FILE,
  MANIFEST_FILE,
  OBJECTS_FILE,
  SUMS_FILE,
  TAR_BLOCK,
  TRUSTED_ROOT_FILE,
  keyPath,
  openPackStage,
  paddingOf,
  proofPath,
  tarHeader
} from "./chunk-SYB7P7DJ.js";
import "./chunk-YT3LXQLO.js";
import {
  bundlePath,
  recordPath
} from "./chunk-UEMXXUIW.js";
import "./chunk-H3JNXK4G.js";
import "./chunk-3QEXC5EG.js";
import {
  SIGNER_HELP,
  SIGNER_OPTIONS,
  signerFrom
} from "./chunk-JPDF2UOV.js";
import {
  engineDigest
} from "./chunk-DBDQIVSO.js";
import {
  scanText
} from "./chunk-JWQSADMS.js";
import {
  RULESET,
  readStatement
} from "./chunk-WI7G5FTB.js";
import "./chunk-MZPD6UUG.js";
import "./chunk-VYHHSOLE.js";
import "./chunk-DU6C6C6G.js";
import "./chunk-WSKJ37BZ.js";
import "./chunk-NMDMJLNU.js";
import "./chunk-QGY6HHBC.js";
import {
  PACK_SCHEMA
} from "./chunk-KY5VTB33.js";
import "./chunk-T5FUU3FX.js";
import "./chunk-ITA4ZHDB.js";
import {
  readArguments
} from "./chunk-BPDWGLG4.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import {
  blobsOfMerge
} from "./chunk-QIRUGEET.js";
import "./chunk-6KTF7XQ6.js";
import "./chunk-6VZR4DIM.js";
import "./chunk-KTP5BKHB.js";
import "./chunk-QF3QFTZ2.js";
import "./chunk-FP54KV37.js";
import "./chunk-4MGC5DD7.js";
import "./chunk-XKSUZ3LK.js";
import "./chunk-EV4YNKVN.js";
import "./chunk-HBHLVCQR.js";
import "./chunk-N6EBNBDT.js";
import "./chunk-DO62LHXD.js";
import "./chunk-I7257EFS.js";
import "./chunk-UERN5IDY.js";
import "./chunk-MM4WBU6J.js";
import "./chunk-POIX7GZT.js";
import {
  openRepository
} from "./chunk-64EZAUSF.js";
import {
  isFolder,
  parseTree
} from "./chunk-2RNRANF2.js";
import "./chunk-KC5HH2QK.js";
import "./chunk-KDJX4EXB.js";
import "./chunk-TJFC2MGA.js";
import "./chunk-K3V7YGBF.js";
import "./chunk-DMCSGTM7.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-GF26ZW4Q.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import "./chunk-657N7M42.js";
import "./chunk-KH4OMKH5.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  paintWith
} from "./chunk-UZQ47OLJ.js";
import "./chunk-XBCUNQ42.js";
import {
  jsonText
} from "./chunk-Z3UPYVPD.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import "./chunk-R3JKF2RJ.js";
import {
  globFault,
  globMatcher
} from "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import "./chunk-MBCT4USZ.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-I56XEOLC.js";
import {
  count,
  thousands
} from "./chunk-2U5OLWQB.js";
import {
  markdownCode,
  sealPage,
  terminalText
} from "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import {
  readInstant,
  writeInstant
} from "./chunk-YNYBI3LC.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/pack.ts
import { createPublicKey } from "node:crypto";
import { lstat } from "node:fs/promises";
import { resolve } from "node:path";

// src/adapters/files/pack-archive.ts
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, link, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

// node_modules/fflate/esm/browser.js
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flm = /* @__PURE__ */ hMap(flt, 9, 0);
var fdm = /* @__PURE__ */ hMap(fdt, 5, 0);
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var wbits = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
};
var wbits16 = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
  d[o + 2] |= v >> 16;
};
var hTree = function(d, mb) {
  var t = [];
  for (var i2 = 0; i2 < d.length; ++i2) {
    if (d[i2])
      t.push({ s: i2, f: d[i2] });
  }
  var s = t.length;
  var t2 = t.slice();
  if (!s)
    return { t: et, l: 0 };
  if (s == 1) {
    var v = new u8(t[0].s + 1);
    v[t[0].s] = 1;
    return { t: v, l: 1 };
  }
  t.sort(function(a, b) {
    return a.f - b.f;
  });
  t.push({ s: -1, f: 25001 });
  var l = t[0], r = t[1], i0 = 0, i1 = 1, i22 = 2;
  t[0] = { s: -1, f: l.f + r.f, l, r };
  while (i1 != s - 1) {
    l = t[t[i0].f < t[i22].f ? i0++ : i22++];
    r = t[i0 != i1 && t[i0].f < t[i22].f ? i0++ : i22++];
    t[i1++] = { s: -1, f: l.f + r.f, l, r };
  }
  var maxSym = t2[0].s;
  for (var i2 = 1; i2 < s; ++i2) {
    if (t2[i2].s > maxSym)
      maxSym = t2[i2].s;
  }
  var tr = new u16(maxSym + 1);
  var mbt = ln(t[i1 - 1], tr, 0);
  if (mbt > mb) {
    var i2 = 0, dt = 0;
    var lft = mbt - mb, cst = 1 << lft;
    t2.sort(function(a, b) {
      return tr[b.s] - tr[a.s] || a.f - b.f;
    });
    for (; i2 < s; ++i2) {
      var i2_1 = t2[i2].s;
      if (tr[i2_1] > mb) {
        dt += cst - (1 << mbt - tr[i2_1]);
        tr[i2_1] = mb;
      } else
        break;
    }
    dt >>= lft;
    while (dt > 0) {
      var i2_2 = t2[i2].s;
      if (tr[i2_2] < mb)
        dt -= 1 << mb - tr[i2_2]++ - 1;
      else
        ++i2;
    }
    for (; i2 >= 0 && dt; --i2) {
      var i2_3 = t2[i2].s;
      if (tr[i2_3] == mb) {
        --tr[i2_3];
        ++dt;
      }
    }
    mbt = mb;
  }
  return { t: new u8(tr), l: mbt };
};
var ln = function(n, l, d) {
  return n.s == -1 ? Math.max(ln(n.l, l, d + 1), ln(n.r, l, d + 1)) : l[n.s] = d;
};
var lc = function(c) {
  var s = c.length;
  while (s && !c[--s])
    ;
  var cl = new u16(++s);
  var cli = 0, cln = c[0], cls = 1;
  var w = function(v) {
    cl[cli++] = v;
  };
  for (var i2 = 1; i2 <= s; ++i2) {
    if (c[i2] == cln && i2 != s)
      ++cls;
    else {
      if (!cln && cls > 2) {
        for (; cls > 138; cls -= 138)
          w(32754);
        if (cls > 2) {
          w(cls > 10 ? cls - 11 << 5 | 28690 : cls - 3 << 5 | 12305);
          cls = 0;
        }
      } else if (cls > 3) {
        w(cln), --cls;
        for (; cls > 6; cls -= 6)
          w(8304);
        if (cls > 2)
          w(cls - 3 << 5 | 8208), cls = 0;
      }
      while (cls--)
        w(cln);
      cls = 1;
      cln = c[i2];
    }
  }
  return { c: cl.subarray(0, cli), n: s };
};
var clen = function(cf, cl) {
  var l = 0;
  for (var i2 = 0; i2 < cl.length; ++i2)
    l += cf[i2] * cl[i2];
  return l;
};
var wfblk = function(out, pos, dat) {
  var s = dat.length;
  var o = shft(pos + 2);
  out[o] = s & 255;
  out[o + 1] = s >> 8;
  out[o + 2] = out[o] ^ 255;
  out[o + 3] = out[o + 1] ^ 255;
  for (var i2 = 0; i2 < s; ++i2)
    out[o + i2 + 4] = dat[i2];
  return (o + 4 + s) * 8;
};
var wblk = function(dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
  wbits(out, p++, final);
  ++lf[256];
  var _a2 = hTree(lf, 15), dlt = _a2.t, mlb = _a2.l;
  var _b2 = hTree(df, 15), ddt = _b2.t, mdb = _b2.l;
  var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
  var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
  var lcfreq = new u16(19);
  for (var i2 = 0; i2 < lclt.length; ++i2)
    ++lcfreq[lclt[i2] & 31];
  for (var i2 = 0; i2 < lcdt.length; ++i2)
    ++lcfreq[lcdt[i2] & 31];
  var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
  var nlcc = 19;
  for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc)
    ;
  var flen = bl + 5 << 3;
  var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
  var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
  if (bs >= 0 && flen <= ftlen && flen <= dtlen)
    return wfblk(out, p, dat.subarray(bs, bs + bl));
  var lm, ll, dm, dl;
  wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
  if (dtlen < ftlen) {
    lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
    var llm = hMap(lct, mlcb, 0);
    wbits(out, p, nlc - 257);
    wbits(out, p + 5, ndc - 1);
    wbits(out, p + 10, nlcc - 4);
    p += 14;
    for (var i2 = 0; i2 < nlcc; ++i2)
      wbits(out, p + 3 * i2, lct[clim[i2]]);
    p += 3 * nlcc;
    var lcts = [lclt, lcdt];
    for (var it = 0; it < 2; ++it) {
      var clct = lcts[it];
      for (var i2 = 0; i2 < clct.length; ++i2) {
        var len = clct[i2] & 31;
        wbits(out, p, llm[len]), p += lct[len];
        if (len > 15)
          wbits(out, p, clct[i2] >> 5 & 127), p += clct[i2] >> 12;
      }
    }
  } else {
    lm = flm, ll = flt, dm = fdm, dl = fdt;
  }
  for (var i2 = 0; i2 < li; ++i2) {
    var sym = syms[i2];
    if (sym > 255) {
      var len = sym >> 18 & 31;
      wbits16(out, p, lm[len + 257]), p += ll[len + 257];
      if (len > 7)
        wbits(out, p, sym >> 23 & 31), p += fleb[len];
      var dst = sym & 31;
      wbits16(out, p, dm[dst]), p += dl[dst];
      if (dst > 3)
        wbits16(out, p, sym >> 5 & 8191), p += fdeb[dst];
    } else {
      wbits16(out, p, lm[sym]), p += ll[sym];
    }
  }
  wbits16(out, p, lm[256]);
  return p + ll[256];
};
var deo = /* @__PURE__ */ new i32([65540, 131080, 131088, 131104, 262176, 1048704, 1048832, 2114560, 2117632]);
var et = /* @__PURE__ */ new u8(0);
var dflt = function(dat, lvl, plvl, pre, post, st) {
  var s = st.z || dat.length;
  var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7e3)) + post);
  var w = o.subarray(pre, o.length - post);
  var lst = st.l;
  var pos = (st.r || 0) & 7;
  if (lvl) {
    if (pos)
      w[0] = st.r >> 3;
    var opt = deo[lvl - 1];
    var n = opt >> 13, c = opt & 8191;
    var msk_1 = (1 << plvl) - 1;
    var prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1);
    var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
    var hsh = function(i3) {
      return (dat[i3] ^ dat[i3 + 1] << bs1_1 ^ dat[i3 + 2] << bs2_1) & msk_1;
    };
    var syms = new i32(25e3);
    var lf = new u16(288), df = new u16(32);
    var lc_1 = 0, eb = 0, i2 = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
    for (; i2 + 2 < s; ++i2) {
      var hv = hsh(i2);
      var imod = i2 & 32767, pimod = head[hv];
      prev[imod] = pimod;
      head[hv] = imod;
      if (wi <= i2) {
        var rem = s - i2;
        if ((lc_1 > 7e3 || li > 24576) && (rem > 423 || !lst)) {
          pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i2 - bs, pos);
          li = lc_1 = eb = 0, bs = i2;
          for (var j = 0; j < 286; ++j)
            lf[j] = 0;
          for (var j = 0; j < 30; ++j)
            df[j] = 0;
        }
        var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
        if (rem > 2 && hv == hsh(i2 - dif)) {
          var maxn = Math.min(n, rem) - 1;
          var maxd = Math.min(32767, i2);
          var ml = Math.min(258, rem);
          while (dif <= maxd && --ch_1 && imod != pimod) {
            if (dat[i2 + l] == dat[i2 + l - dif]) {
              var nl = 0;
              for (; nl < ml && dat[i2 + nl] == dat[i2 + nl - dif]; ++nl)
                ;
              if (nl > l) {
                l = nl, d = dif;
                if (nl > maxn)
                  break;
                var mmd = Math.min(dif, nl - 2);
                var md = 0;
                for (var j = 0; j < mmd; ++j) {
                  var ti = i2 - dif + j & 32767;
                  var pti = prev[ti];
                  var cd = ti - pti & 32767;
                  if (cd > md)
                    md = cd, pimod = ti;
                }
              }
            }
            imod = pimod, pimod = prev[imod];
            dif += imod - pimod & 32767;
          }
        }
        if (d) {
          syms[li++] = 268435456 | revfl[l] << 18 | revfd[d];
          var lin = revfl[l] & 31, din = revfd[d] & 31;
          eb += fleb[lin] + fdeb[din];
          ++lf[257 + lin];
          ++df[din];
          wi = i2 + l;
          ++lc_1;
        } else {
          syms[li++] = dat[i2];
          ++lf[dat[i2]];
        }
      }
    }
    for (i2 = Math.max(i2, wi); i2 < s; ++i2) {
      syms[li++] = dat[i2];
      ++lf[dat[i2]];
    }
    pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i2 - bs, pos);
    if (!lst) {
      st.r = pos & 7 | w[pos / 8 | 0] << 3;
      pos -= 7;
      st.h = head, st.p = prev, st.i = i2, st.w = wi;
    }
  } else {
    for (var i2 = st.w || 0; i2 < s + lst; i2 += 65535) {
      var e = i2 + 65535;
      if (e >= s) {
        w[pos / 8 | 0] = lst;
        e = s;
      }
      pos = wfblk(w, pos + 1, dat.subarray(i2, e));
    }
    st.i = s;
  }
  return slc(o, 0, pre + shft(pos) + post);
};
var crct = /* @__PURE__ */ (function() {
  var t = new Int32Array(256);
  for (var i2 = 0; i2 < 256; ++i2) {
    var c = i2, k = 9;
    while (--k)
      c = (c & 1 && -306674912) ^ c >>> 1;
    t[i2] = c;
  }
  return t;
})();
var crc = function() {
  var c = -1;
  return {
    p: function(d) {
      var cr = c;
      for (var i2 = 0; i2 < d.length; ++i2)
        cr = crct[cr & 255 ^ d[i2]] ^ cr >>> 8;
      c = cr;
    },
    d: function() {
      return ~c;
    }
  };
};
var dopt = function(dat, opt, pre, post, st) {
  if (!st) {
    st = { l: 1 };
    if (opt.dictionary) {
      var dict = opt.dictionary.subarray(-32768);
      var newDat = new u8(dict.length + dat.length);
      newDat.set(dict);
      newDat.set(dat, dict.length);
      dat = newDat;
      st.w = dict.length;
    }
  }
  return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20 : 12 + opt.mem, pre, post, st);
};
var wbytes = function(d, b, v) {
  for (; v; ++b)
    d[b] = v, v >>>= 8;
};
var gzh = function(c, o) {
  var fn = o.filename;
  c[0] = 31, c[1] = 139, c[2] = 8, c[8] = o.level < 2 ? 4 : o.level == 9 ? 2 : 0, c[9] = 3;
  if (o.mtime != 0)
    wbytes(c, 4, Math.floor(new Date(o.mtime || Date.now()) / 1e3));
  if (fn) {
    c[3] = 8;
    for (var i2 = 0; i2 <= fn.length; ++i2)
      c[i2 + 10] = fn.charCodeAt(i2);
  }
};
var gzhl = function(o) {
  return 10 + (o.filename ? o.filename.length + 1 : 0);
};
var Deflate = /* @__PURE__ */ (function() {
  function Deflate2(opts, cb) {
    if (typeof opts == "function")
      cb = opts, opts = {};
    this.ondata = cb;
    this.o = opts || {};
    this.s = { l: 0, i: 32768, w: 32768, z: 32768 };
    this.b = new u8(98304);
    if (this.o.dictionary) {
      var dict = this.o.dictionary.subarray(-32768);
      this.b.set(dict, 32768 - dict.length);
      this.s.i = 32768 - dict.length;
    }
  }
  Deflate2.prototype.p = function(c, f) {
    this.ondata(dopt(c, this.o, 0, 0, this.s), f);
  };
  Deflate2.prototype.push = function(chunk, final) {
    if (!this.ondata)
      err(5);
    if (this.s.l)
      err(4);
    var endLen = chunk.length + this.s.z;
    if (endLen > this.b.length) {
      if (endLen > 2 * this.b.length - 32768) {
        var newBuf = new u8(endLen & -32768);
        newBuf.set(this.b.subarray(0, this.s.z));
        this.b = newBuf;
      }
      var split = this.b.length - this.s.z;
      this.b.set(chunk.subarray(0, split), this.s.z);
      this.s.z = this.b.length;
      this.p(this.b, false);
      this.b.set(this.b.subarray(-32768));
      this.b.set(chunk.subarray(split), 32768);
      this.s.z = chunk.length - split + 32768;
      this.s.i = 32766, this.s.w = 32768;
    } else {
      this.b.set(chunk, this.s.z);
      this.s.z += chunk.length;
    }
    this.s.l = final & 1;
    if (this.s.z > this.s.w + 8191 || final) {
      this.p(this.b, final || false);
      this.s.w = this.s.i, this.s.i -= 2;
    }
    if (final) {
      this.s = this.o = {};
      this.b = et;
    }
  };
  Deflate2.prototype.flush = function(sync) {
    if (!this.ondata)
      err(5);
    if (this.s.l)
      err(4);
    this.p(this.b, false);
    this.s.w = this.s.i, this.s.i -= 2;
    if (sync) {
      var c = new u8(6);
      c[0] = this.s.r >> 3;
      var ep = wfblk(c, this.s.r, et);
      this.s.r = 0;
      this.ondata(c.subarray(0, ep >> 3), false);
    }
  };
  return Deflate2;
})();
var Gzip = /* @__PURE__ */ (function() {
  function Gzip2(opts, cb) {
    this.c = crc();
    this.l = 0;
    this.v = 1;
    Deflate.call(this, opts, cb);
  }
  Gzip2.prototype.push = function(chunk, final) {
    this.c.p(chunk);
    this.l += chunk.length;
    Deflate.prototype.push.call(this, chunk, final);
  };
  Gzip2.prototype.p = function(c, f) {
    var raw = dopt(c, this.o, this.v && gzhl(this.o), f && 8, this.s);
    if (this.v)
      gzh(raw, this.o), this.v = 0;
    if (f)
      wbytes(raw, raw.length - 8, this.c.d()), wbytes(raw, raw.length - 4, this.l);
    this.ondata(raw, f);
  };
  Gzip2.prototype.flush = function(sync) {
    Deflate.prototype.flush.call(this, sync);
  };
  return Gzip2;
})();
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}

// src/adapters/files/pack-archive.ts
async function writeArchive(request) {
  const { out, force } = request;
  if (!force && await isThere(out)) throw existing(out);
  const part = join(dirname(out), `.${basename(out)}.${randomBytes(6).toString("hex")}.part`);
  try {
    const size = await writePart(part, request);
    if (force) await rename(part, out);
    else await claim(part, out);
    return { size };
  } catch (error) {
    const { code } = error;
    if (error instanceof Fault || code === void 0) throw error;
    throw new Fault(
      `\`${out}\` can not be written (${code})`,
      "name a file in a folder that you may write to, with room for it",
      { cause: error }
    );
  } finally {
    await rm(part, { force: true });
  }
}
var isThere = async (path) => access(path).then(
  () => true,
  () => false
);
var existing = (out) => new Fault(
  `\`${out}\` is there already`,
  "name another file with --out, or replace it with --force"
);
async function claim(part, out) {
  try {
    await link(part, out);
  } catch (error) {
    const { code } = error;
    if (code === "EEXIST") throw existing(out);
    await rename(part, out);
  }
}
async function writePart(part, request) {
  const file = await open(part, "wx");
  try {
    const size = await writeCompressed(file, tarOf(request));
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}
var CHUNK = 64 * 1024;
var LEVEL = 6;
async function writeCompressed(file, chunks) {
  const ready = [];
  const gzip = new Gzip({ level: LEVEL, mtime: 0 }, (chunk) => void ready.push(chunk));
  let size = 0;
  const settle = async () => {
    for (const chunk of ready.splice(0)) {
      await file.writeFile(chunk);
      size += chunk.length;
    }
  };
  for await (const chunk of inEqualParts(chunks)) {
    gzip.push(chunk);
    await settle();
  }
  gzip.push(new Uint8Array(), true);
  await settle();
  return size;
}
async function* inEqualParts(chunks) {
  let part = new Uint8Array(CHUNK);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const some = chunk.subarray(at, at + CHUNK - filled);
      part.set(some, filled);
      filled += some.length;
      at += some.length;
      if (filled < CHUNK) continue;
      yield part;
      part = new Uint8Array(CHUNK);
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}
async function* tarOf(request) {
  const { folder, files, name, time, progress: progress2 } = request;
  const paths = inReadingOrder([...files.keys()]);
  for (const [nth, path] of paths.entries()) {
    const size = files.get(path)?.size ?? 0;
    yield tarHeader(name, path, size, time);
    let written = 0;
    for await (const chunk of createReadStream(join(folder, path))) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== size)
      throw new Fault(`\`${path}\` changed while it was packed`, "run it again");
    yield new Uint8Array(paddingOf(size));
    progress2?.(nth + 1, paths.length);
  }
  yield new Uint8Array(2 * TAR_BLOCK);
}
function inReadingOrder(paths) {
  const first = FIRST_FILES.filter((path) => paths.includes(path));
  const isFirst = new Set(first);
  return [...first, ...paths.filter((path) => !isFirst.has(path)).toSorted(byText)];
}

// src/adapters/git/object-order.ts
var MOST_AT_ONCE = 256;
async function objectsInOrder(repository, ids) {
  const kinds = await kindsOf(repository, [...ids].toSorted(byText));
  const commits = await commitsByTime(repository, idsOf(kinds, "commit"));
  const placed = await placesIn(repository, commits, kinds);
  const rest = [...kinds].filter(([id, kind]) => kind !== "commit" && !placed.has(id));
  const all = [
    ...[...placed].map(([id, path]) => ({ id, kind: kinds.get(id) ?? "blob", path })),
    ...rest.map(([id, kind]) => ({ id, kind, path: `\0${id}` }))
  ];
  return [
    ...commits.map(({ commit: id }) => ({ id, kind: "commit", path: "" })),
    // Those of one path stay in the order in which they were found.
    ...["tree", "blob"].flatMap(
      (wanted) => all.filter(({ kind }) => kind === wanted).toSorted((a, b) => byText(a.path, b.path))
    )
  ];
}
async function kindsOf(repository, ids) {
  const headers = await repository.headers(ids);
  return new Map(
    ids.map((id, nth) => {
      const header = headers[nth];
      if (header?.kind !== "found" || header.type === "tag")
        throw new Fault(
          `the object \`${id}\` is missing in the repository`,
          "run `git fetch`, and try again"
        );
      return [id, header.type];
    })
  );
}
var idsOf = (kinds, wanted) => [...kinds].flatMap(([id, kind]) => kind === wanted ? [id] : []);
async function commitsByTime(repository, ids) {
  const commits = [];
  for await (const [commit, body] of bodiesOf(repository, ids)) {
    const text = body.toString("latin1");
    const [, tree2 = ""] = /^tree ([0-9a-f]+)\n/.exec(text) ?? [];
    const [, time = "0"] = /^committer .* (\d+) [+-]\d+$/m.exec(text) ?? [];
    commits.push({ commit, tree: oid(tree2), at: Number(time) });
  }
  return commits.toSorted((a, b) => a.at - b.at || byText(a.commit, b.commit));
}
async function placesIn(repository, commits, kinds) {
  const idLength = repository.hash === "sha1" ? 20 : 32;
  const places = /* @__PURE__ */ new Map();
  const latest = /* @__PURE__ */ new Map();
  for (const { tree: root } of commits) {
    let level = /* @__PURE__ */ new Map([["", root]]);
    while (level.size > 0) {
      const fresh = [...level].filter(([path, id]) => kinds.has(id) && latest.get(path) !== id);
      for (const [path, id] of fresh) {
        latest.set(path, id);
        if (!places.has(id)) places.set(id, path);
      }
      const wanted = [...new Set(fresh.map(([, id]) => id))];
      const bodies = /* @__PURE__ */ new Map();
      for await (const [id, body] of bodiesOf(repository, wanted)) bodies.set(id, body);
      level = /* @__PURE__ */ new Map();
      for (const [path, id] of fresh) {
        for (const entry of parseTree(bodies.get(id) ?? Buffer.alloc(0), idLength)) {
          const below = path === "" ? entry.name : `${path}/${entry.name}`;
          if (isFolder(entry)) level.set(below, entry.oid);
          else if (kinds.has(entry.oid) && !places.has(entry.oid)) places.set(entry.oid, below);
        }
      }
    }
  }
  return places;
}
async function* bodiesOf(repository, ids) {
  for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
    const some = ids.slice(at, at + MOST_AT_ONCE);
    const objects2 = await repository.objects(some);
    for (const [nth, id] of some.entries()) {
      const body = objects2[nth]?.body;
      if (body != null) yield [id, body];
    }
  }
}
async function withheldIn(repository, objects2) {
  const paths = new Map(
    objects2.filter(({ kind }) => kind === "blob").map(({ id, path }) => [id, path])
  );
  const withheld = [];
  for await (const [id, body] of bodiesOf(repository, [...paths.keys()])) {
    const path = paths.get(id) ?? "";
    const [first] = scanText(path, body.toString("utf8"));
    if (first !== void 0)
      withheld.push({ id, path, why: `line ${first.line} looks like ${first.kind}` });
  }
  return withheld.toSorted((a, b) => byText(a.id, b.id));
}

// src/adapters/git/noting-repository.ts
var FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
async function openNotingRepository(dir, environment) {
  const noted = /* @__PURE__ */ new Set();
  const absent = /* @__PURE__ */ new Set();
  const local = await openRepository(dir, environment, { onRead: (id) => void noted.add(id) });
  const note = (ids) => {
    for (const id of ids) noted.add(id);
  };
  const noteBetween = async (a, b) => note(await local.commitsBetween(a, b));
  const line = async (from, to) => {
    const commits = await local.line(from, to);
    note(commits.flatMap(({ commit, parents }) => [commit, ...parents]));
    note([to, ...from === null ? [] : [from]]);
    return commits;
  };
  const existing2 = async (commit) => {
    const found = await local.resolve(commit);
    return found ?? { commit, tree: commit };
  };
  return {
    ...local,
    line,
    async *changes(commits) {
      let before = null;
      for (const { commit, tree: tree2, parents } of commits) {
        const [parent] = parents;
        if (parent !== void 0 && parent !== before?.commit) before = await existing2(parent);
        else if (parent === void 0) before = null;
        note([tree2, ...before === null ? [] : [before.tree]]);
        if (before === null) await local.list(tree2, [{ path: "", deep: true }]);
        else await local.diff(before.tree, tree2);
        before = { commit, tree: tree2 };
      }
      yield* local.changes(commits);
    },
    async resolve(revision) {
      const found = await local.resolve(revision);
      if (found === null && FULL_ID.test(revision)) absent.add(revision);
      return found;
    },
    async mergeBase(a, b) {
      await noteBetween(a, b);
      return local.mergeBase(a, b);
    },
    async merge(base, head) {
      await noteBetween(base.commit, head.commit);
      const tools = {
        ...{ existing: existing2, bring: async () => Promise.resolve() },
        commonAncestors: async (a, b) => local.commonAncestors(a, b),
        diff: async (before, after) => local.diff(before, after)
      };
      note(await blobsOfMerge(tools, base, head));
      note([base.tree, head.tree]);
      return local.merge(base, head);
    },
    async following(earlier, later) {
      const how = await local.following(earlier, later);
      if (how === "linear") await line(earlier, later);
      else await noteBetween(earlier, later);
      return how;
    },
    async read(oids, limit) {
      note(oids);
      return local.read(oids, limit);
    },
    async search(tree2, texts, folders) {
      const deep = folders.map((path) => ({ path, deep: true }));
      const files = texts.length === 0 ? [] : await local.list(tree2, deep);
      note(files.filter(({ mode }) => mode.startsWith("100")).map(({ oid: oid2 }) => oid2));
      return local.search(tree2, texts, folders);
    },
    async objectsFile() {
      const order = await objectsInOrder(local, noted);
      const withheld = await withheldIn(local, order);
      const hidden = new Set(withheld.map(({ id }) => id));
      const shown = order.filter(({ id }) => !hidden.has(id));
      const contents = {
        ...{ format: local.hash, count: shown.length, absent: sortedSet(absent), withheld }
      };
      return {
        contents,
        chunks: packedObjects(packable(local, shown), shown.length, local.hash)
      };
    }
  };
}
var MOST_AT_ONCE2 = 64;
async function* packable(local, order) {
  for (let at = 0; at < order.length; at += MOST_AT_ONCE2) {
    const some = order.slice(at, at + MOST_AT_ONCE2);
    const objects2 = await local.objects(some.map(({ id }) => id));
    for (const [nth, { kind, path }] of some.entries()) {
      const before = order[at + nth - 1];
      const follows = before !== void 0 && before.kind === kind && before.path === path;
      yield { kind, bytes: objects2[nth]?.body ?? new Uint8Array(), follows };
    }
  }
}

// src/core/pack/pack-selection.ts
function recordsWithin(listed, { from, to }) {
  const isIn = ({ at }) => from <= at && at <= to;
  const first = listed.findIndex(isIn);
  const last = listed.findLastIndex(isIn);
  const next = first >= 0 ? last + 1 : listed.findIndex(({ at }) => at > to);
  const after = next < 0 || next >= listed.length ? null : next;
  const previous = (first >= 0 ? first : after ?? listed.length) - 1;
  return {
    run: first < 0 ? null : { first, last },
    before: previous < 0 ? null : previous,
    after
  };
}
function selectionOf(run, sample2, context) {
  const whole = run === null ? [] : [run];
  if (sample2 === null)
    return {
      ...{ kind: "whole", grants: [], records: whole, leftOut: [] },
      ...{ count: sizeOf(whole), leftOutCount: 0 }
    };
  const records = spansOf(sample2.indexes);
  const beside = new Set(context.map(({ index }) => index));
  const leftOut = spansOf(
    [...numbersIn(whole)].filter((index) => !isWithin(records, index) && !beside.has(index))
  );
  return {
    ...{ kind: "sample", grants: sample2.grants, records, leftOut },
    ...{ count: sizeOf(records), leftOutCount: sizeOf(leftOut) }
  };
}
function contextOf(listed, { before, after }, isSelected) {
  const reasons = new Map([
    [listed.length - 1, "head"],
    ...after === null ? [] : [[after, "after"]],
    ...before === null ? [] : [[before, "before"]],
    ...listed.flatMap(
      ({ isKeyEvent }, index) => isKeyEvent ? [[index, "key-event"]] : []
    ),
    [0, "adoption"]
  ]);
  return [...reasons].filter(([index]) => !isSelected(index)).map(([index, why]) => ({ index, why })).toSorted((a, b) => a.index - b.index);
}

// src/core/render/pack-guide.ts
var packGuide = (contents) => [
  introduction(contents),
  elsewhere(contents),
  FILES,
  signatures(contents),
  tree(contents),
  ...contents.selection.kind === "whole" ? [completeness(contents)] : [sample(contents)],
  objects(contents),
  AFTERWARDS
].join("\n");
var introduction = ({ ledger, branch, period, selection, run }) => {
  const records = run === null ? "The ledger has no record of that time." : selection.kind === "whole" ? `It has every record of that time, ${run.first} to ${run.last}.` : `**It is a sample, and no population**: ${selection.count} of the records ${run.first} to ${run.last}; \`manifest.json\` lists the ${selection.leftOutCount} that were left out.`;
  return `# How to verify this pack

Records of the ledger ${markdownCode(ledger.origin)} about the branch ${markdownCode(branch.ref)}, from ${period.from} to
${period.to}. ${records}
Some more are here for what they say of the others: \`manifest.json\` lists them, and why.

Nothing of Grantproof is needed: bash, sha256sum, openssl, jq, python3 and git are enough. Unpack the pack, go to its folder,
and run these in one shell, after \`set -euo pipefail\`: each command then stops at the first thing that is not as it must
be. With Grantproof, \`grantproof verify\` does all of this and more.

These commands came with the pack. Whoever could alter the one could alter the other: the same stands in Grantproof's
documentation, \`docs/pack-by-hand.md\`.
`;
};
var elsewhere = ({ keys }) => `
## What you need from elsewhere

Who signs. ${keys.length === 0 ? "The records are signed with certificates: ask the owner of the repository which workflow signs, and who vouches for it." : "The public keys in `keys/` were **given by whoever packed**, or by events of the ledger. Compare their fingerprints with what you have from elsewhere, such as from the owner of the key:"}
${keys.length === 0 ? "" : `
\`\`\`sh
for key in keys/*.pem; do
  test "keys/$(openssl pkey -pubin -in "$key" -outform DER | sha256sum | cut -d ' ' -f 1).pem" = "$key"
  echo "sha256:$(basename "$key" .pem)"
done
\`\`\`
`}
The same holds for \`${TRUSTED_ROOT_FILE}\`, if it is there: take the authorities of Sigstore from where they publish them.
`;
var FILES = `
## 1. The files are those that were packed

\`\`\`sh
sha256sum --check --strict --quiet SHA256SUMS
diff SHA256SUMS <(jq -r '.files[] | select(.path != "SHA256SUMS") | "\\(.sha256)  \\(.path)"' manifest.json)
diff <(cut -c 67- SHA256SUMS) \\
  <(find . -type f | cut -c 3- | grep -vxE 'SHA256SUMS|manifest(\\.sigstore)?\\.json' | LC_ALL=C sort)
\`\`\`
`;
var DSSE = `verify_bundle() {
  local work hint digest
  work=$(mktemp -d)
  jq -e '.mediaType == "application/vnd.dev.sigstore.bundle.v0.3+json"' "$1" > "$work/out"
  jq -e '.dsseEnvelope.payloadType == "application/vnd.in-toto+json"' "$1" > "$work/out"
  jq -e '.dsseEnvelope.signatures | length == 1' "$1" > "$work/out"
  jq -r .dsseEnvelope.payload "$1" | base64 -d > "$work/statement"
  jq -r '.dsseEnvelope.signatures[0].sig' "$1" | base64 -d > "$work/signature"
  printf 'DSSEv1 28 application/vnd.in-toto+json %s ' "$(wc -c < "$work/statement" | tr -d ' ')" > "$work/signed"
  cat "$work/statement" >> "$work/signed"
  hint=$(jq -r .verificationMaterial.publicKey.hint "$1" | base64 -d | od -An -v -tx1 | tr -d ' \\n')
  openssl dgst -sha256 -verify "keys/$hint.pem" -signature "$work/signature" "$work/signed" > "$work/out"
  digest=$(sha256sum < "$2" | cut -d ' ' -f 1)
  jq -e --arg digest "$digest" --arg type "$3" \\
    '.subject[0].digest.sha256 == $digest and (.predicateType | startswith($type))' "$work/statement" > "$work/out"
  rm -r "$work"
}`;
var TYPES = "https://grantproof.dev/attestation/";
function signatures({ packer, keys, ledger }) {
  const whoPacked = packer.kind === "nobody" ? "Nobody signed the list of the files: who chose these records, and whether all of it was meant to be here, nobody says." : "The list of the files is signed by whoever packed; each record was signed when it was made.";
  const last = ledger.size - 1;
  const byKey = `
A bundle holds what was signed, the signature, and which key made it ([DSSE](https://github.com/secure-systems-lab/dsse)):

\`\`\`sh
${DSSE}
${packer.kind === "key" ? `verify_bundle manifest.sigstore.json manifest.json ${TYPES}evidence-pack/
` : ""}find records -name '*.json' ! -name '*.sigstore.json' | sort | while read -r record; do
  verify_bundle "\${record%.json}.sigstore.json" "$record" ${TYPES}
done
\`\`\`

[cosign](https://github.com/sigstore/cosign) does the same for one file at a time:

<!-- cosign -->
\`\`\`bash
cosign verify-blob-attestation --bundle ${bundlePath(last)} --key keys/\u2026 --insecure-ignore-tlog \\
  --type ${TYPES}access-decision/v1 ${recordPath(last)}
\`\`\`
`;
  const byCertificate = `
With [cosign](https://github.com/sigstore/cosign), for each record; \`$IDENTITY\` and \`$ISSUER\` say who must have signed:

\`\`\`bash
cosign verify-blob-attestation --bundle ${bundlePath(last)} \\
  --certificate-identity "$IDENTITY" --certificate-oidc-issuer "$ISSUER" --trusted-root trusted_root.json \\
  --type ${TYPES}access-decision/v1 ${recordPath(last)}
\`\`\`

Heartbeats and events of keys are of the type \`${TYPES}ledger-event/v1\`, and
\`manifest.json\` is of the type \`${TYPES}evidence-pack/v1\`.
`;
  return `
## 2. Who signed

${whoPacked}
${keys.length === 0 ? byCertificate : byKey}`;
}
var tree = ({ ledger }) => `
## 3. The records are in the ledger, at their places

Each record is a leaf of a Merkle tree (RFC 6962). Its proof leads from its bytes to the root in \`checkpoint\`, and the last
record of the ledger was signed together with that root. \`proofs/consistency.json\` shows that the ledger as it was before
the period is the beginning of what it is now:

\`\`\`sh
python3 - <<'END'
import base64, hashlib, json, pathlib

def node(left, right):
    return hashlib.sha256(b"\\x01" + left + right).digest()

origin, size, root = pathlib.Path("checkpoint").read_text().split("\\n")[:3]
size, root = int(size), base64.b64decode(root)

def lead(proof, index, last, both):
    """Folds a proof: from a leaf (RFC 9162, 2.1.3.2), or from an earlier head (2.1.4.2)."""
    old, new = both
    for sibling in proof:
        if index % 2 == 1 or index == last:
            old, new = node(sibling, old), node(sibling, new)
            while index % 2 == 0 and index != 0:
                index, last = index // 2, last // 2
        else:
            new = node(new, sibling)
        index, last = index // 2, last // 2
    assert last == 0, "the proof is too short"
    return old, new

for path in sorted(pathlib.Path("proofs/000").parent.glob("*/*/*.json")):
    proof = json.loads(path.read_text())
    record = pathlib.Path("records", *path.parts[1:]).read_bytes()
    leaf = hashlib.sha256(b"\\x00" + record).digest()
    assert proof["origin"] == origin and proof["head"] == {"size": size, "root": root.hex()}, path
    assert proof["index"] == int("".join(path.parts[1:]).removesuffix(".json")) < size, path
    hashes = [bytes.fromhex(one) for one in proof["hashes"]]
    assert lead(hashes, proof["index"], size - 1, (leaf, leaf))[1] == root, path

proof = json.loads(pathlib.Path("proofs/consistency.json").read_text())
before, now = proof["from"], proof["to"]
assert now == {"size": size, "root": root.hex()}
hashes = [bytes.fromhex(one) for one in proof["hashes"]]
if before["size"] not in (0, size):
    first = before["size"] & (before["size"] - 1) == 0
    start = bytes.fromhex(before["root"]) if first else hashes.pop(0)
    index, last = before["size"] - 1, size - 1
    while index % 2 == 1:
        index, last = index // 2, last // 2
    old, new = lead(hashes, index, last, (start, start))
    assert old.hex() == before["root"] and new == root

bundle = json.loads(pathlib.Path("${bundlePath(ledger.size - 1)}").read_text())
signed = json.loads(base64.b64decode(bundle["dsseEnvelope"]["payload"]))["predicate"]["ledger"]
assert signed["size"] == size and signed["root"]["sha256"] == root.hex(), "the head is not the one that was signed"
print(f"all records are in {origin}, of {size} records")
END
\`\`\`
`;
function placeOf({ run, context, ledger }) {
  if (run !== null) return run;
  const after = context.find(({ why }) => why === "after")?.index ?? ledger.size;
  return { first: after, last: after - 1 };
}
var completeness = (contents) => {
  const { ledger, period } = contents;
  const { first, last } = placeOf(contents);
  return `
## 4. No record of the period is missing

Records are numbered, and times never go back along a ledger. So all is here if the numbers have no gap, the record before
the first is of an earlier time, and the one after the last is of a later time${last === ledger.size - 1 ? " (here the ledger ends with the period, so that there is none yet)" : ""}. Each record goes on
where the one before ended, at a commit of the branch:

\`\`\`sh
python3 - <<'END'
import datetime, json, pathlib

def read(index):
    name = f"{index:09d}"
    return json.loads(pathlib.Path("records", name[:3], name[3:6], name[6:] + ".json").read_text())

def time(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))

def made(record):
    return time(record["at"] if "at" in record else record["verdict"]["now"])

first, last, size = ${first}, ${last}, ${ledger.size}
begin, end = time("${period.from}"), time("${period.to}")
if first > 0:
    assert made(read(first - 1)) < begin, "the record before is of the period, too"
if last + 1 < size:
    assert made(read(last + 1)) > end, "the record after is of the period, too"
covered = read(first - 1)["source"]["range"]["to"] if first > 0 else None
for index in range(first, last + 1):
    record = read(index)
    assert begin <= made(record) <= end, index
    moved = (record.get("question", {}).get("landed") or {}).get("moved")
    if covered is not None and moved is None:
        assert record["source"]["range"]["from"] == covered, f"something is missing before record {index}"
    covered = record["source"]["range"]["to"]
    print(index, record["kind"], record.get("verdict", {}).get("result", ""), covered)
END
\`\`\`
`;
};
var sample = ({ selection }) => `
## 4. What a sample does not show

${selection.leftOutCount} records of the period are not here, so that nobody can say from this pack what else landed. Ask for a pack of the
whole period where that matters.
`;
var objects = ({ objects: { format }, run, selection, branch }) => {
  const walk = `
Which commits landed, and what those changed that no record is about. None of these paths may be governed by the policy
(\`git -C "$repository" show COMMIT:.github/grantproof/policy.yaml\`):

\`\`\`sh
from=$(jq -r .source.range.from ${recordPath(run?.first ?? 0)})
to=${branch.tip === null ? `$(jq -r .source.range.to ${recordPath(run?.last ?? 0)})` : branch.tip}
git -C "$repository" rev-list --first-parent --reverse "$from..$to" | while read -r commit; do
  if grep -rqs --include='*.json' --exclude='*.sigstore.json' "\\"to\\":\\"$commit\\"" records; then
    echo "$commit has a record"
  else
    echo "$commit has none, and changes:"
    git -C "$repository" diff-tree -r --name-only "$commit^1" "$commit"
  fi
done
\`\`\`
`;
  return `
## 5. What the records rest on is what the repository held

\`objects.pack\` holds commits, folders and files of the repository, in git's own format. Git names each by its content:

\`\`\`sh
repository=$(mktemp -d)
git init --quiet --object-format=${format} "$repository"
git -C "$repository" unpack-objects -q < objects.pack
test "$(git -C "$repository" cat-file --batch-all-objects --batch-check='%(objectname)' | wc -l)" \\
  -eq "$(jq .objects.count manifest.json)"
\`\`\`
${run !== null && selection.kind === "whole" ? walk : ""}
A record names every file that it was decided on by git's name, and holds its text. So the text is the file's:

\`\`\`sh
jq -r '.answers.blobs // {} | to_entries[] | select(.value.digest) | .key' \\
  $(find records -name '*.json' ! -name '*.sigstore.json') | sort -u | while read -r id; do
  git -C "$repository" cat-file -e "$id" 2> /dev/null || echo "$id is in a record that is not of the period"
done
\`\`\`
`;
};
var AFTERWARDS = `
## What this does not show

That a decision follows from what its record holds: \`grantproof replay\` judges each again, with your own copy of Grantproof.
That the ledger was not written anew as a whole: only a bundle that was kept elsewhere shows that
(\`grantproof verify PACK --anchor BUNDLE\`). That no event took back a key, if its record is left out of this pack:
of records outside of the period, it has those that whoever packed says there are.
`;

// src/app/pack/listing.ts
var CHUNK2 = 256;
var MOST_BYTES = 4 * 1024 * 1024;
async function listRecords(repository, { bundles, records }, size) {
  const listed = [];
  for (let at = 0; at < size; at += CHUNK2) {
    const indexes = Array.from({ length: Math.min(CHUNK2, size - at) }, (_, nth) => at + nth);
    const oids = indexes.map((index) => bundleOf(bundles, records, index));
    const blobs = await repository.read(oids, MOST_BYTES);
    for (const [nth, oid2] of oids.entries()) {
      const bytes = blobs.get(oid2);
      const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : "";
      const record = statedRecord(text);
      if (record === null) throw broken(`the bundle of record ${at + nth} can't be read`);
      listed.push(record);
    }
  }
  return listed;
}
function bundleOf(bundles, records, index) {
  const oid2 = bundles.get(index);
  if (oid2 === void 0 || !records.has(index))
    throw broken(`record ${index} is not there, or has no bundle`);
  return oid2;
}
var broken = (why) => new Fault(
  `the ledger is not whole: ${why}`,
  "see what happened to it with `grantproof verify --repo DIR`: nothing is handed out that nobody can verify"
);
function statedRecord(bundle) {
  const payload = payloadOf(bundle);
  const read = payload === null ? null : readStatement(payload);
  if (read === null || read.kind === "refused") return null;
  const { predicate } = read.statement;
  const time = read.kind === "event" ? read.statement.predicate.event.at : read.statement.predicate.decision.decidedAt;
  const at = readInstant(time);
  const origin = predicate.ledger?.origin;
  if (at === void 0 || origin === void 0) return null;
  const isKeyEvent = read.kind === "event" && read.statement.predicate.event.kind === "key-event";
  return { at, isKeyEvent, origin, ref: predicate.source.ref };
}

// src/app/pack/packed-ledger.ts
var MOST_BYTES2 = 1024 * 1024;
async function readPackedLedger(repository, branch) {
  const tip = await ledgerTip(repository, branch);
  if (tip === null)
    throw new Fault(
      `there is no branch \`${branch}\`, here or on \`origin\``,
      "fetch it (`git fetch origin grantproof-ledger`), or name another with --ledger"
    );
  const [parted] = tip.findings;
  if (parted !== void 0) throw broken2(parted.message);
  const files = await readLedgerTree(repository, tip.at);
  const checkpoint = await readFile(repository, files.checkpoint, CHECKPOINT_FILE);
  const read = readCheckpoint(new TextDecoder().decode(checkpoint));
  if ("refusal" in read) throw broken2(`its checkpoint can't be read: ${read.refusal}`);
  const { origin, head } = read.checkpoint;
  if (head.size === 0 || head.size > files.records.size)
    throw broken2(`its checkpoint is of ${head.size} records, and ${files.records.size} are there`);
  const tiles = /* @__PURE__ */ new Map();
  for (const path of allTiles(head.size))
    tiles.set(path, await readFile(repository, files.tiles.get(path), path));
  const listed = await listRecords(repository, files, head.size);
  const tree2 = { origin, head, range: rangesOfTiles(head.size, tiles) };
  return { files, tree: tree2, tiles, checkpoint, listed };
}
async function readFile(repository, oid2, path) {
  const blobs = oid2 == null ? /* @__PURE__ */ new Map() : await repository.read([oid2], MOST_BYTES2);
  const bytes = oid2 == null ? void 0 : blobs.get(oid2);
  if (bytes instanceof Uint8Array) return bytes;
  throw broken2(`\`${path}\` is not there`);
}
var broken2 = (why) => new Fault(
  `the ledger is not whole: ${why}`,
  "see what happened to it with `grantproof verify --repo DIR`: nothing is handed out that nobody can verify"
);

// src/app/pack/stage-records.ts
var CHUNK3 = 16;
var MOST_BYTES3 = 256 * 1024 * 1024;
async function* recordsFrom(repository, { files }, indexes) {
  for (let at = 0; at < indexes.length; at += CHUNK3) {
    const some = indexes.slice(at, at + CHUNK3).map((index) => ({
      index,
      oids: [files.records.get(index), files.bundles.get(index)].filter((oid2) => oid2 !== void 0)
    }));
    const blobs = await repository.read(
      some.flatMap(({ oids }) => oids),
      MOST_BYTES3
    );
    for (const { index, oids } of some) {
      const [record, bundle] = oids.map((oid2) => blobs.get(oid2));
      if (!(record instanceof Uint8Array && bundle instanceof Uint8Array))
        throw new Fault(`record ${index} is too large to be handed out`, "please report this");
      yield { index, record, bundle };
    }
  }
}
async function stageRecords(stage, repository, ledger, indexes, begin, progress2) {
  const { tree: tree2, tiles, checkpoint } = ledger;
  const keys = [];
  let done = 0;
  for await (const { index, record, bundle } of recordsFrom(repository, ledger, indexes)) {
    await stage.write(recordPath(index), record);
    await stage.write(bundlePath(index), bundle);
    await stage.write(proofPath(index), writeInclusionProof(tree2, index));
    if (ledger.listed[index]?.isKeyEvent === true) keys.push(...introducedKey(record));
    done += 1;
    progress2(done, indexes.length);
  }
  for (const [path, tile] of tiles) await stage.write(path, tile);
  await stage.write(CHECKPOINT_FILE, checkpoint);
  const leaves = Array.from({ length: begin }, (_, index) => tree2.range(index, index + 1));
  const from = headsOf(leaves, [begin]).get(begin) ?? { size: 0, root: "" };
  await stage.write(CONSISTENCY_FILE, writeConsistencyProof(tree2, from));
  return keys;
}
function introducedKey(record) {
  const value = JSON.parse(new TextDecoder().decode(record));
  const key = isJsonObject(value) ? value["key"] : void 0;
  const pem = isJsonObject(key) ? key["publicKey"] : void 0;
  return typeof pem === "string" ? [pem] : [];
}
async function stageKeys(stage, given, introduced, trustedRoot) {
  const keys = /* @__PURE__ */ new Map();
  for (const { fingerprint, pem } of introduced)
    keys.set(fingerprint, { path: keyPath(fingerprint), fingerprint, given: "ledger", pem });
  for (const { fingerprint, pem } of given)
    keys.set(fingerprint, { path: keyPath(fingerprint), fingerprint, given: "packer", pem });
  const sorted = [...keys.values()].toSorted((a, b) => byText(a.path, b.path));
  const encoder = new TextEncoder();
  for (const { path, pem } of sorted) await stage.write(path, encoder.encode(pem));
  if (trustedRoot !== null) await stage.write(TRUSTED_ROOT_FILE, encoder.encode(trustedRoot));
  return sorted.map(({ path, fingerprint, given: by }) => ({ path, fingerprint, given: by }));
}

// src/app/pack/make-pack.ts
async function makePack(tools, request) {
  const { stage, repository, signer, progress: progress2 } = tools;
  if (await repository.isShallow())
    throw new Fault(
      "this is a shallow clone, so that nobody can say whether a record is missing",
      "run `git fetch --unshallow`, or give the checkout action `fetch-depth: 0`, and try again"
    );
  const ledger = await readPackedLedger(tools.ledger, request.branch);
  const period = recordsWithin(ledger.listed, request.period);
  if (period.run === null && period.before === null)
    return { kind: "refused", why: "the ledger begins after that period" };
  const sample2 = request.grants.length === 0 ? null : await sampleOf(tools, ledger, period, request);
  if (sample2?.indexes.length === 0) return { kind: "refused", why: NOTHING_FITS };
  const contents = await planOf2(tools, request, ledger, period, sample2);
  const indexes = indexesOf(contents);
  const introduced = await stageRecords(
    stage,
    tools.ledger,
    ledger,
    indexes,
    contents.run?.first ?? 0,
    (done, all) => progress2("collecting", done, all)
  );
  const keys = await stageKeys(stage, request.keys, keysOf(tools, introduced), request.trustedRoot);
  const comparing2 = (done, all) => progress2("comparing", done, all);
  const before = await checkPacked({ ...tools, progress: comparing2 }, contents, stage, []);
  const objects2 = await repository.objectsFile();
  await stage.write(OBJECTS_FILE, objects2.chunks);
  const whole = { ...contents, keys, objects: objects2.contents };
  await finish(stage, whole, signer);
  const verified = await tools.verify(stage);
  if (objects2.contents.withheld.length === 0) demandSame(before.told, verified.told);
  const time = Math.floor((ledger.listed.at(-1)?.at ?? 0) / 1e3);
  return { kind: "made", contents: whole, verified, time };
}
var NOTHING_FITS = "no record of that period is about a grant whose id fits; give a glob of ids as records have them, such as `access-grant/ci-*`";
async function sampleOf(tools, ledger, { run }, { grants }) {
  const matchers = grants.map(globMatcher);
  const indexes = [];
  const all = run === null ? [] : [...numbersIn([run])];
  for await (const { index, record } of recordsFrom(tools.ledger, ledger, all)) {
    const read = JSON.parse(new TextDecoder().decode(record));
    const ids = (read.grants ?? []).map(({ id }) => id);
    if (ids.some((id) => matchers.some((fits) => fits(id)))) indexes.push(index);
  }
  return { grants: [...grants].toSorted(byText), indexes };
}
async function planOf2({ repository, engine, signer, fingerprintOf: fingerprintOf2 }, { period: { from, to } }, { tree: tree2, listed }, found, sample2) {
  const { run, after } = found;
  const chosen = selectionOf(run, sample2, []);
  const context = contextOf(listed, found, (index) => isWithin(chosen.records, index));
  const ref = listed.at(-1)?.ref ?? "";
  const isOpen = sample2 === null && after === null;
  return {
    schema: PACK_SCHEMA,
    ledger: { origin: tree2.origin, size: tree2.head.size, root: { sha256: tree2.head.root } },
    branch: { ref, tip: isOpen ? await tipOf(repository, ref) : null },
    period: { from: writeInstant(from), to: writeInstant(to) },
    ...{ run, context, keys: [] },
    selection: selectionOf(run, sample2, context),
    objects: { format: "sha1", count: 0, absent: [], withheld: [] },
    packer: packerOf(signer, fingerprintOf2),
    engine: {
      ...{ name: "grantproof", version: engine.version, ruleset: RULESET },
      digest: { sha256: engine.digest.sha256 }
    }
  };
}
async function tipOf(repository, ref) {
  const name = ref.replace("refs/heads/", "");
  const branch = await repository.defaultBranch(name);
  if (branch !== null) return branch.tip.commit;
  throw new Fault(
    `there is no branch \`${name}\`, which the ledger is of`,
    `fetch it: \`git fetch origin ${name}:${name}\``
  );
}
function packerOf(signer, fingerprintOf2) {
  if (signer === null) return { kind: "nobody", fingerprint: null };
  const { kind, publicKey } = signer;
  switch (kind) {
    case "keyless":
      return { kind: "certificate", fingerprint: null };
    case "ephemeral":
      return { kind: "ephemeral", fingerprint: null };
    case "key":
    case "command":
      return {
        kind: "key",
        fingerprint: publicKey === null ? null : fingerprintOf2(publicKey)
      };
  }
}
function indexesOf({ selection, context }) {
  const indexes = [...numbersIn(selection.records), ...context.map(({ index }) => index)];
  return indexes.toSorted((a, b) => a - b);
}
var keysOf = ({ fingerprintOf: fingerprintOf2 }, introduced) => introduced.flatMap((pem) => {
  const fingerprint = fingerprintOf2(pem);
  return fingerprint === null ? [] : [{ fingerprint, pem }];
});
async function finish(stage, contents, signer) {
  const encoder = new TextEncoder();
  const listed = () => [...stage.files].map(([path, { size, sha256 }]) => ({ path, size, sha256 })).toSorted((a, b) => byText(a.path, b.path));
  await stage.write(GUIDE_FILE, encoder.encode(packGuide(contents)));
  await stage.write(SUMS_FILE, encoder.encode(sumsText(listed())));
  const manifest = { ...contents, files: listed() };
  const bytes = writePackManifest(manifest);
  await stage.write(MANIFEST_FILE, bytes);
  if (signer === null) return;
  const bundle = await signer.sign(packStatement(manifest, bytes));
  await stage.write(MANIFEST_BUNDLE_FILE, encoder.encode(bundle));
}
function demandSame(before, after) {
  const differs = after.find((said, nth) => said !== before[nth]) ?? before[after.length];
  if (differs !== void 0)
    throw new Fault(
      `the pack tells otherwise than the repository: ${differs}`,
      "please report this: nothing was written, since what is handed out has to tell the same"
    );
}

// src/core/pack/period.ts
var DAY = 864e5;
var DATE = /^\d{4}-\d{2}-\d{2}$/;
function readPeriod(from, to) {
  const [first, last] = [readInstant(from), readInstant(to)];
  const unreadable = first === void 0 ? `--from \`${from}\`` : `--to \`${to}\``;
  if (first === void 0 || last === void 0)
    return {
      fault: `${unreadable} is no date: give a day, as 2026-01-31, or a moment, as 2026-01-31T09:00:00Z`
    };
  const begin = DATE.test(from) ? first - DAY + 1 : first;
  if (begin > last)
    return { fault: `the period ends before it begins: \`${to}\` is before \`${from}\`` };
  return { period: { from: begin, to: last } };
}

// src/core/render/packed-text.ts
var packedJson = ({ path, size, verification }) => ({
  written: { path, size },
  verification: packVerificationJson(verification)
});
function packedText({ path, size, files, contents, verification }, options) {
  const paint = paintWith(options);
  const width = Math.min(120, Math.max(40, options.width));
  const { selection, objects: objects2 } = contents;
  const isWhole = selection.kind === "whole";
  const lines = [
    `wrote ${terminalText(path)}: ${thousands(size)} bytes, ${count(files, "file")}`,
    `period   ${periodWords(contents)}`,
    `records  ${terminalText(selectionWords(contents))}`,
    ...objects2.withheld.length === 0 ? [] : [
      `withheld ${count(objects2.withheld.length, "file")} that look like secrets, the first is \`${terminalText(objects2.withheld[0]?.path ?? "")}\``
    ],
    ...verification.findings.flatMap((one) => ["", ...findingLines(one, width, paint)]),
    "",
    verification.result === "pass" ? `it verifies with nothing but itself${isWhole ? "" : "; a sample is no population"}` : "it was written all the same, and says what is wrong with the ledger"
  ];
  return `${sealPage(lines.join("\n"))}
`;
}

// src/cli/commands/pack.ts
var HELP = `Usage: grantproof pack --from DATE --to DATE --out FILE.tar.gz (--key FILE | \u2026) [options]

Writes what an auditor is handed about a period: its records with their bundles, what proves that each is
in the ledger and that none is missing, the objects of the repository that they rest on, keys, a signed
list of all that, and VERIFY.md, which says how to verify it with other tools. The same ledger gives the same
bytes, but for the signature. What was packed is verified before it is written, with nothing but itself.

Which records (docs/pack.md):
  --from DATE        the first day, in UTC, or a moment such as 2026-01-01T09:00:00Z
  --to DATE          the last day, all of it, or a moment
  --grant GLOB       only records about grants whose id fits: then the pack is a sample, and says what it
                     lacks; may be repeated

Options:
  --out FILE         where to write it; nothing is replaced without --force
  --repo DIR         the repository (default: this folder)
  --ledger NAME      the branch of the ledger (default: grantproof-ledger), here or on origin
  --public-key PUB   a public key that records are signed with; may be repeated. With --key or
                     --sign-command, the key that signs the pack counts as well
  --certificate-identity ID, --certificate-oidc-issuer URL, --trusted-root FILE
  --certificate-github-workflow-repository, -ref, -trigger
                     who signed records with certificates, as for \`grantproof verify\`; the trusted root
                     becomes part of the pack
  --unsigned         leave the list unsigned: then nobody says who chose the records
  --force            replace the file
  --json             print what was packed as JSON

${SIGNER_HELP}
Exit codes:
  0  written, and all of it verifies    1  written, and the findings are those of the ledger
  2  the arguments make no sense, or nothing fits them    3  something broke, and nothing was written

Examples:
  grantproof pack --from 2026-01-01 --to 2026-03-31 --key ~/keys/grantproof.key --out q1.tar.gz
  grantproof pack --from 2026-01-01 --to 2026-12-31 --grant 'access-grant/payments-*' \\
    --key ~/keys/audit.key --public-key grantproof.pub --out payments.tar.gz
`;
var OPTIONS = {
  ...SIGNER_OPTIONS,
  ...IDENTITY_OPTIONS,
  from: { type: "string" },
  to: { type: "string" },
  grant: { type: "string", multiple: true },
  out: { type: "string" },
  repo: { type: "string", default: "." },
  ledger: { type: "string", default: "grantproof-ledger" },
  "public-key": { type: "string", multiple: true },
  unsigned: { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  json: { type: "boolean", default: false }
};
var packCommand = {
  summary: "write what an auditor is handed about a period",
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    const period = periodOf(values);
    const grants = grantsOf(values);
    const out = await outOf(values, terminal);
    const signer = await packerOf2(values, terminal);
    const keys = keysOf2(values, signer, terminal);
    const plan = planFor(values, keys, terminal);
    await refuseUnreadable(plan);
    const folder = resolve(terminal.cwd, values.repo);
    const [ledger, repository] = await Promise.all([
      openRepository(folder, process.env),
      openNotingRepository(folder, process.env)
    ]);
    const stage = await openPackStage(temporaryParent());
    try {
      const shipped = shippedFiles();
      const made = await makePack(
        {
          ...{ ledger, repository, stage, shipped, signer, fingerprintOf },
          engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
          examine: (records, more) => examineHere(records, comparing(plan, more), repository),
          signature: async () => Promise.resolve([]),
          verify: async (files) => verifyPackIn(stage.folder, files, {
            ...{ plan, anchors: [] },
            progress: (done, all) => progress("verifying", done, all, terminal)
          }),
          progress: (step, done, all) => progress(step, done, all, terminal)
        },
        {
          ...{ period, grants, branch: values.ledger, keys: keys.map(publicKeyOf) },
          trustedRoot: plan.trustedRoot?.text ?? null
        }
      );
      if (made.kind === "refused") throw new UsageError(made.why);
      const { contents, verified, time } = made;
      refuseUnknownKeys(verified.verification.findings);
      const { size } = await writeArchive({
        ...{ folder: stage.folder, files: stage.files, time, out },
        name: nameOf(values, contents.selection.kind),
        force: values.force,
        progress: (done, all) => progress("writing", done, all, terminal)
      });
      const written = {
        ...{ path: values.out ?? "", size, files: stage.files.size, contents },
        verification: verified.verification
      };
      terminal.out(values.json ? jsonText(packedJson(written)) : packedText(written, terminal));
      return verified.verification.result === "pass" ? 0 : 1;
    } finally {
      if (terminal.interactive) terminal.err(CLEAR);
      await Promise.all([stage.dispose(), ledger.close(), repository.close()]);
    }
  }
};
function periodOf({ from, to }) {
  if (from === void 0 || to === void 0)
    throw new UsageError("say which period: pack --from 2026-01-01 --to 2026-03-31");
  const read = readPeriod(from, to);
  if ("fault" in read) throw new UsageError(read.fault);
  return read.period;
}
function grantsOf({ grant = [] }) {
  for (const glob of grant) {
    const fault = globFault(glob);
    if (fault !== null) throw new UsageError(`the glob \`${glob}\` of --grant ${fault}`);
  }
  return grant;
}
async function outOf({ out, force }, terminal) {
  if (out === void 0) throw new UsageError("say where to write it: pack --out FILE.tar.gz");
  if (!/\.(?:tar\.gz|tgz)$/.test(out))
    throw new UsageError(
      `\`${out}\` of --out has to end with \`.tar.gz\`, since that is what is written`
    );
  const path = resolve(terminal.cwd, out);
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory() === true) throw new UsageError(`\`${out}\` of --out is a folder`);
  if (found !== null && !force)
    throw new UsageError(
      `\`${out}\` is there already: name another file, or replace it with --force`
    );
  return path;
}
async function packerOf2(values, terminal) {
  if (!values.unsigned) return signerFrom(values, terminal);
  const stray = ["key", "sign-command", "keyless", "ephemeral"].find(
    (name) => values[name] !== void 0 && values[name] !== false
  );
  if (stray !== void 0)
    throw new UsageError(`--unsigned and --${stray} exclude each other: one signs, or nobody does`);
  return null;
}
function keysOf2({ "public-key": paths = [] }, signer, terminal) {
  const given = paths.map((path) => textOf(path, "--public-key", terminal));
  const isLasting = signer?.kind === "key" || signer?.kind === "command";
  const own = isLasting ? signer.publicKey : null;
  return own === null ? given : [...given, { path: "the key that signs", text: own }];
}
function planFor(values, keys, terminal) {
  const hasIdentity = values["certificate-identity"] !== void 0;
  if (keys.length === 0 && !hasIdentity)
    throw new UsageError(
      "say who signed the records, with --public-key PUB, or with --certificate-identity, --certificate-oidc-issuer and --trusted-root"
    );
  const { key: _, repo: __, ...rest } = values;
  const wanted = { ...rest, strict: false };
  const named = hasIdentity ? planOf(wanted, terminal) : planOf({ ...wanted, "integrity-only": true }, terminal);
  return { ...named, keys };
}
var comparing = (plan, more) => ({
  ...withKeys(plan, more),
  unsigned: true,
  replays: false
});
function publicKeyOf({ text, path }) {
  const pem = createPublicKey(text).export({ type: "spki", format: "pem" }).toString();
  const fingerprint = fingerprintOf(pem);
  if (fingerprint === null) throw new UsageError(`the key \`${path}\` can't sign records`);
  return { pem, fingerprint };
}
function refuseUnknownKeys(findings) {
  const unknown = findings.find(({ code }) => code === "other-key");
  if (unknown === void 0) return;
  throw new UsageError(
    `${unknown.message}: name the public key with --public-key, so that the pack has it`
  );
}
var nameOf = ({ from, to }, kind) => {
  const day = (text = "") => text.slice(0, "YYYY-MM-DD".length);
  return `grantproof-pack-${day(from)}-${day(to)}${kind === "sample" ? "-sample" : ""}`;
};
var CLEAR = "\r\x1B[K";
var STEP = 25;
function progress(step, done, all, terminal) {
  if (terminal.interactive && (done % STEP === 0 || done === all))
    terminal.err(`${CLEAR}${step} ${done} of ${all}`);
}
export {
  packCommand
};
