// Written by scripts/generate.ts from schemas/; change those instead.
// Holds code by ajv (https://ajv.js.org): MIT, Copyright (c) 2015-2021 Evgeny Poberezkin.
var K=(r,s)=>()=>{try{return s||r((s={exports:{}}).exports,s),s.exports}catch(e){throw s=0,e}};var T=K(j=>{"use strict";Object.defineProperty(j,"__esModule",{value:!0});function I(r){let s=r.length,e=0,n=0,i;for(;n<
s;)e++,i=r.charCodeAt(n++),i>=55296&&i<=56319&&n<s&&(i=r.charCodeAt(n),(i&64512)===56320&&n++);return e}j.default=I;I.code=
'require("ajv/dist/runtime/ucs2length").default'});function t(r,s){return r===null?[s]:(r.push(s),r)}function p(r,s){if(r===null)return s;for(let e of s)r.push(e);return r}var M={title:"64 hex digits",examples:["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],type:"string",
pattern:"^[0-9a-f]{64}$"},D=new RegExp("^[0-9a-f]{64}$","u");function y(r,{instancePath:s=""}={}){let e=null,n=0;return typeof r==
"string"?D.test(r)||(e=t(e,{instancePath:s,keyword:"pattern"}),n++):(e=t(e,{instancePath:s,keyword:"type"}),n++),y.errors=
e,n===0}var G={type:"object",additionalProperties:!0,required:["sha256"],properties:{sha256:{$ref:"#/$defs/sha256"}}},f=Object.prototype.
hasOwnProperty;function w(r,{instancePath:s=""}={}){let e=null,n=0;return r&&typeof r=="object"&&!Array.isArray(r)?((r.sha256===
void 0||!f.call(r,"sha256"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"sha256"}}),n++),r.sha256!==
void 0&&f.call(r,"sha256")&&(y(r.sha256,{instancePath:s+"/sha256"})||(e=p(e,y.errors),n=e.length))):(e=t(e,{instancePath:s,
keyword:"type"}),n++),w.errors=e,n===0}var J={title:"a git object id of 40 or 64 hex digits",examples:["4b825dc642cb6eb9a060e54bf8d69288fbee4904"],type:"string",
pattern:"^[0-9a-f]{40}([0-9a-f]{24})?$"},Q=new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$","u");function g(r,{instancePath:s=""}={}){
let e=null,n=0;return typeof r=="string"?Q.test(r)||(e=t(e,{instancePath:s,keyword:"pattern"}),n++):(e=t(e,{instancePath:s,
keyword:"type"}),n++),g.errors=e,n===0}var U={type:"object",additionalProperties:!0,required:["first","last"],properties:{first:{type:"integer",minimum:0},last:{
type:"integer",minimum:0}}};function u(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){if((r.first===void 0||!f.call(r,"first"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"first"}}),
n++),(r.last===void 0||!f.call(r,"last"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"last"}}),n++),
r.first!==void 0&&f.call(r,"first")){let i=r.first;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let o={instancePath:s+
"/first",keyword:"type"};e=t(e,o),n++}if(typeof i=="number"&&isFinite(i)&&(i<0||isNaN(i))){let o={instancePath:s+"/first",
keyword:"minimum"};e=t(e,o),n++}}if(r.last!==void 0&&f.call(r,"last")){let i=r.last;if(!(typeof i=="number"&&!(i%1)&&!isNaN(
i)&&isFinite(i))){let o={instancePath:s+"/last",keyword:"type"};e=t(e,o),n++}if(typeof i=="number"&&isFinite(i)&&(i<0||isNaN(
i))){let o={instancePath:s+"/last",keyword:"minimum"};e=t(e,o),n++}}}else e=t(e,{instancePath:s,keyword:"type"}),n++;return u.
errors=e,n===0}var V={type:"object",additionalProperties:!0,required:["origin","size","root"],properties:{origin:{type:"string",minLength:1},
size:{type:"integer",minimum:1},root:{$ref:"#/$defs/sha256Set"}}},b=T().default;function v(r,{instancePath:s=""}={}){let e=null,
n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.origin===void 0||!f.call(r,"origin"))&&(e=t(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"origin"}}),n++),(r.size===void 0||!f.call(r,"size"))&&(e=t(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"size"}}),n++),(r.root===void 0||!f.call(r,"root"))&&(e=t(e,{instancePath:s,keyword:"r\
equired",params:{missingProperty:"root"}}),n++),r.origin!==void 0&&f.call(r,"origin")){let i=r.origin;if(typeof i=="stri\
ng"){if(b(i)<1){let o={instancePath:s+"/origin",keyword:"minLength"};e=t(e,o),n++}}else{let o={instancePath:s+"/origin",
keyword:"type"};e=t(e,o),n++}}if(r.size!==void 0&&f.call(r,"size")){let i=r.size;if(!(typeof i=="number"&&!(i%1)&&!isNaN(
i)&&isFinite(i))){let o={instancePath:s+"/size",keyword:"type"};e=t(e,o),n++}if(typeof i=="number"&&isFinite(i)&&(i<1||isNaN(
i))){let o={instancePath:s+"/size",keyword:"minimum"};e=t(e,o),n++}}r.root!==void 0&&f.call(r,"root")&&(w(r.root,{instancePath:s+
"/root"})||(e=p(e,w.errors),n=e.length))}else e=t(e,{instancePath:s,keyword:"type"}),n++;return v.errors=e,n===0}var W={type:"object",additionalProperties:!0,required:["ref","tip"],properties:{ref:{title:"a branch",examples:["refs/he\
ads/main"],type:"string",pattern:"^refs/heads/."},tip:{anyOf:[{$ref:"#/$defs/objectId"},{type:"null"}]}}},X=new RegExp("\
^refs/heads/.","u");function $(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.
ref===void 0||!f.call(r,"ref"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"ref"}}),n++),(r.tip===
void 0||!f.call(r,"tip"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"tip"}}),n++),r.ref!==void 0&&
f.call(r,"ref")){let o=r.ref;if(typeof o=="string"){if(!X.test(o)){let l={instancePath:s+"/ref",keyword:"pattern"};e=t(e,
l),n++}}else{let l={instancePath:s+"/ref",keyword:"type"};e=t(e,l),n++}}if(r.tip!==void 0&&f.call(r,"tip")){let o=r.tip,
l=n,c=!1,k=n;g(o,{instancePath:s+"/tip"})||(e=p(e,g.errors),n=e.length);var i=k===n;if(c=c||i,!c){let d=n;if(o!==null){let h={
instancePath:s+"/tip",keyword:"type"};e=t(e,h),n++}var i=d===n;c=c||i}if(c)n=l,e!==null&&(l?e.length=l:e=null);else{let d={
instancePath:s+"/tip",keyword:"anyOf",params:{}};e=t(e,d),n++}}}else e=t(e,{instancePath:s,keyword:"type"}),n++;return $.
errors=e,n===0}var Y={type:"object",additionalProperties:!0,required:["from","to"],properties:{from:{type:"string"},to:{type:"string"}}};
function q(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.from===void 0||!f.
call(r,"from"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"from"}}),n++),(r.to===void 0||!f.call(
r,"to"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"to"}}),n++),r.from!==void 0&&f.call(r,"from")&&
typeof r.from!="string"){let i={instancePath:s+"/from",keyword:"type"};e=t(e,i),n++}if(r.to!==void 0&&f.call(r,"to")&&typeof r.
to!="string"){let i={instancePath:s+"/to",keyword:"type"};e=t(e,i),n++}}else e=t(e,{instancePath:s,keyword:"type"}),n++;
return q.errors=e,n===0}var Z={type:"object",additionalProperties:!0,required:["kind","grants","records","leftOut","count","leftOutCount"],properties:{
kind:{type:"string",enum:["whole","sample"]},grants:{type:"array",items:{type:"string"}},records:{type:"array",items:{$ref:"\
#/$defs/span"}},leftOut:{type:"array",items:{$ref:"#/$defs/span"}},count:{type:"integer",minimum:0},leftOutCount:{type:"\
integer",minimum:0}}};function A(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.
kind===void 0||!f.call(r,"kind"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"kind"}}),n++),(r.grants===
void 0||!f.call(r,"grants"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"grants"}}),n++),(r.records===
void 0||!f.call(r,"records"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"records"}}),n++),(r.leftOut===
void 0||!f.call(r,"leftOut"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"leftOut"}}),n++),(r.count===
void 0||!f.call(r,"count"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"count"}}),n++),(r.leftOutCount===
void 0||!f.call(r,"leftOutCount"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"leftOutCount"}}),
n++),r.kind!==void 0&&f.call(r,"kind")){let i=r.kind;if(typeof i!="string"){let o={instancePath:s+"/kind",keyword:"type"};
e=t(e,o),n++}if(!(i==="whole"||i==="sample")){let o={instancePath:s+"/kind",keyword:"enum"};e=t(e,o),n++}}if(r.grants!==
void 0&&f.call(r,"grants")){let i=r.grants;if(Array.isArray(i)){let o=i.length;for(let l=0;l<o;l++)if(typeof i[l]!="stri\
ng"){let c={instancePath:s+"/grants/"+l,keyword:"type"};e=t(e,c),n++}}else{let o={instancePath:s+"/grants",keyword:"type"};
e=t(e,o),n++}}if(r.records!==void 0&&f.call(r,"records")){let i=r.records;if(Array.isArray(i)){let o=i.length;for(let l=0;l<
o;l++)u(i[l],{instancePath:s+"/records/"+l})||(e=p(e,u.errors),n=e.length)}else{let o={instancePath:s+"/records",keyword:"\
type"};e=t(e,o),n++}}if(r.leftOut!==void 0&&f.call(r,"leftOut")){let i=r.leftOut;if(Array.isArray(i)){let o=i.length;for(let l=0;l<
o;l++)u(i[l],{instancePath:s+"/leftOut/"+l})||(e=p(e,u.errors),n=e.length)}else{let o={instancePath:s+"/leftOut",keyword:"\
type"};e=t(e,o),n++}}if(r.count!==void 0&&f.call(r,"count")){let i=r.count;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(
i))){let o={instancePath:s+"/count",keyword:"type"};e=t(e,o),n++}if(typeof i=="number"&&isFinite(i)&&(i<0||isNaN(i))){let o={
instancePath:s+"/count",keyword:"minimum"};e=t(e,o),n++}}if(r.leftOutCount!==void 0&&f.call(r,"leftOutCount")){let i=r.leftOutCount;
if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let o={instancePath:s+"/leftOutCount",keyword:"type"};e=t(e,o),
n++}if(typeof i=="number"&&isFinite(i)&&(i<0||isNaN(i))){let o={instancePath:s+"/leftOutCount",keyword:"minimum"};e=t(e,
o),n++}}}else e=t(e,{instancePath:s,keyword:"type"}),n++;return A.errors=e,n===0}var ee={type:"object",additionalProperties:!0,required:["index","why"],properties:{index:{type:"integer",minimum:0},why:{
type:"string",enum:["adoption","key-event","before","after","head"]}}};function x(r,{instancePath:s=""}={}){let e=null,n=0;
if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.index===void 0||!f.call(r,"index"))&&(e=t(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"index"}}),n++),(r.why===void 0||!f.call(r,"why"))&&(e=t(e,{instancePath:s,keyword:"re\
quired",params:{missingProperty:"why"}}),n++),r.index!==void 0&&f.call(r,"index")){let i=r.index;if(!(typeof i=="number"&&
!(i%1)&&!isNaN(i)&&isFinite(i))){let o={instancePath:s+"/index",keyword:"type"};e=t(e,o),n++}if(typeof i=="number"&&isFinite(
i)&&(i<0||isNaN(i))){let o={instancePath:s+"/index",keyword:"minimum"};e=t(e,o),n++}}if(r.why!==void 0&&f.call(r,"why")){
let i=r.why;if(typeof i!="string"){let o={instancePath:s+"/why",keyword:"type"};e=t(e,o),n++}if(!(i==="adoption"||i==="k\
ey-event"||i==="before"||i==="after"||i==="head")){let o={instancePath:s+"/why",keyword:"enum"};e=t(e,o),n++}}}else e=t(
e,{instancePath:s,keyword:"type"}),n++;return x.errors=e,n===0}var re={type:"object",additionalProperties:!0,required:["id","path","why"],properties:{id:{$ref:"#/$defs/objectId"},path:{
type:"string"},why:{type:"string"}}};function N(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){if((r.id===void 0||!f.call(r,"id"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"id"}}),
n++),(r.path===void 0||!f.call(r,"path"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"path"}}),n++),
(r.why===void 0||!f.call(r,"why"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"why"}}),n++),r.id!==
void 0&&f.call(r,"id")&&(g(r.id,{instancePath:s+"/id"})||(e=p(e,g.errors),n=e.length)),r.path!==void 0&&f.call(r,"path")&&
typeof r.path!="string"){let i={instancePath:s+"/path",keyword:"type"};e=t(e,i),n++}if(r.why!==void 0&&f.call(r,"why")&&
typeof r.why!="string"){let i={instancePath:s+"/why",keyword:"type"};e=t(e,i),n++}}else e=t(e,{instancePath:s,keyword:"t\
ype"}),n++;return N.errors=e,n===0}var ie={type:"object",additionalProperties:!0,required:["format","count","absent","withheld"],properties:{format:{type:"\
string",enum:["sha1","sha256"]},count:{type:"integer",minimum:0},absent:{type:"array",items:{$ref:"#/$defs/objectId"}},withheld:{
type:"array",items:{$ref:"#/$defs/withheld"}}}};function _(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if((r.format===void 0||!f.call(r,"format"))&&(e=t(e,{instancePath:s,keyword:"required",params:{
missingProperty:"format"}}),n++),(r.count===void 0||!f.call(r,"count"))&&(e=t(e,{instancePath:s,keyword:"required",params:{
missingProperty:"count"}}),n++),(r.absent===void 0||!f.call(r,"absent"))&&(e=t(e,{instancePath:s,keyword:"required",params:{
missingProperty:"absent"}}),n++),(r.withheld===void 0||!f.call(r,"withheld"))&&(e=t(e,{instancePath:s,keyword:"required",
params:{missingProperty:"withheld"}}),n++),r.format!==void 0&&f.call(r,"format")){let i=r.format;if(typeof i!="string"){
let o={instancePath:s+"/format",keyword:"type"};e=t(e,o),n++}if(!(i==="sha1"||i==="sha256")){let o={instancePath:s+"/for\
mat",keyword:"enum"};e=t(e,o),n++}}if(r.count!==void 0&&f.call(r,"count")){let i=r.count;if(!(typeof i=="number"&&!(i%1)&&
!isNaN(i)&&isFinite(i))){let o={instancePath:s+"/count",keyword:"type"};e=t(e,o),n++}if(typeof i=="number"&&isFinite(i)&&
(i<0||isNaN(i))){let o={instancePath:s+"/count",keyword:"minimum"};e=t(e,o),n++}}if(r.absent!==void 0&&f.call(r,"absent")){
let i=r.absent;if(Array.isArray(i)){let o=i.length;for(let l=0;l<o;l++)g(i[l],{instancePath:s+"/absent/"+l})||(e=p(e,g.errors),
n=e.length)}else{let o={instancePath:s+"/absent",keyword:"type"};e=t(e,o),n++}}if(r.withheld!==void 0&&f.call(r,"withhel\
d")){let i=r.withheld;if(Array.isArray(i)){let o=i.length;for(let l=0;l<o;l++)N(i[l],{instancePath:s+"/withheld/"+l})||(e=
p(e,N.errors),n=e.length)}else{let o={instancePath:s+"/withheld",keyword:"type"};e=t(e,o),n++}}}else e=t(e,{instancePath:s,
keyword:"type"}),n++;return _.errors=e,n===0}var ne={type:"object",additionalProperties:!0,required:["path","fingerprint","given"],properties:{path:{type:"string"},fingerprint:{
title:"`sha256:` and 64 hex digits",examples:["sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
type:"string",pattern:"^sha256:[0-9a-f]{64}$"},given:{type:"string",enum:["packer","ledger"]}}},se=new RegExp("^sha256:[\
0-9a-f]{64}$","u");function O(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.
path===void 0||!f.call(r,"path"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"path"}}),n++),(r.fingerprint===
void 0||!f.call(r,"fingerprint"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"fingerprint"}}),n++),
(r.given===void 0||!f.call(r,"given"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"given"}}),n++),
r.path!==void 0&&f.call(r,"path")&&typeof r.path!="string"){let i={instancePath:s+"/path",keyword:"type"};e=t(e,i),n++}if(r.
fingerprint!==void 0&&f.call(r,"fingerprint")){let i=r.fingerprint;if(typeof i=="string"){if(!se.test(i)){let o={instancePath:s+
"/fingerprint",keyword:"pattern"};e=t(e,o),n++}}else{let o={instancePath:s+"/fingerprint",keyword:"type"};e=t(e,o),n++}}
if(r.given!==void 0&&f.call(r,"given")){let i=r.given;if(typeof i!="string"){let o={instancePath:s+"/given",keyword:"typ\
e"};e=t(e,o),n++}if(!(i==="packer"||i==="ledger")){let o={instancePath:s+"/given",keyword:"enum"};e=t(e,o),n++}}}else e=
t(e,{instancePath:s,keyword:"type"}),n++;return O.errors=e,n===0}var oe={type:"object",additionalProperties:!0,required:["kind","fingerprint"],properties:{kind:{type:"string",enum:["key",
"ephemeral","certificate","nobody"]},fingerprint:{anyOf:[{type:"string"},{type:"null"}]}}};function z(r,{instancePath:s=""}={}){
let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.kind===void 0||!f.call(r,"kind"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"kind"}}),n++),(r.fingerprint===void 0||!f.call(r,"fingerprint"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"fingerprint"}}),n++),r.kind!==void 0&&f.call(r,"kind")){let o=r.kind;if(typeof o!=
"string"){let l={instancePath:s+"/kind",keyword:"type"};e=t(e,l),n++}if(!(o==="key"||o==="ephemeral"||o==="certificate"||
o==="nobody")){let l={instancePath:s+"/kind",keyword:"enum"};e=t(e,l),n++}}if(r.fingerprint!==void 0&&f.call(r,"fingerpr\
int")){let o=r.fingerprint,l=n,c=!1,k=n;if(typeof o!="string"){let d={instancePath:s+"/fingerprint",keyword:"type"};e=t(
e,d),n++}var i=k===n;if(c=c||i,!c){let d=n;if(o!==null){let h={instancePath:s+"/fingerprint",keyword:"type"};e=t(e,h),n++}
var i=d===n;c=c||i}if(c)n=l,e!==null&&(l?e.length=l:e=null);else{let d={instancePath:s+"/fingerprint",keyword:"anyOf",params:{}};
e=t(e,d),n++}}}else e=t(e,{instancePath:s,keyword:"type"}),n++;return z.errors=e,n===0}var te={type:"object",additionalProperties:!0,required:["name","version","ruleset","digest"],properties:{name:{type:"str\
ing",const:"grantproof"},version:{type:"string"},ruleset:{type:"integer",minimum:1},digest:{type:"object",additionalProperties:!0,
required:["sha256"],properties:{sha256:{$ref:"#/$defs/sha256"}}}}};function a(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&
typeof r=="object"&&!Array.isArray(r)){if((r.name===void 0||!f.call(r,"name"))&&(e=t(e,{instancePath:s,keyword:"required",
params:{missingProperty:"name"}}),n++),(r.version===void 0||!f.call(r,"version"))&&(e=t(e,{instancePath:s,keyword:"requi\
red",params:{missingProperty:"version"}}),n++),(r.ruleset===void 0||!f.call(r,"ruleset"))&&(e=t(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"ruleset"}}),n++),(r.digest===void 0||!f.call(r,"digest"))&&(e=t(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"digest"}}),n++),r.name!==void 0&&f.call(r,"name")){let i=r.name;if(typeof i!="string"){
let o={instancePath:s+"/name",keyword:"type"};e=t(e,o),n++}if(i!=="grantproof"){let o={instancePath:s+"/name",keyword:"c\
onst"};e=t(e,o),n++}}if(r.version!==void 0&&f.call(r,"version")&&typeof r.version!="string"){let i={instancePath:s+"/ver\
sion",keyword:"type"};e=t(e,i),n++}if(r.ruleset!==void 0&&f.call(r,"ruleset")){let i=r.ruleset;if(!(typeof i=="number"&&
!(i%1)&&!isNaN(i)&&isFinite(i))){let o={instancePath:s+"/ruleset",keyword:"type"};e=t(e,o),n++}if(typeof i=="number"&&isFinite(
i)&&(i<1||isNaN(i))){let o={instancePath:s+"/ruleset",keyword:"minimum"};e=t(e,o),n++}}if(r.digest!==void 0&&f.call(r,"d\
igest")){let i=r.digest;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.sha256===void 0||!f.call(i,"sha256")){let o={instancePath:s+
"/digest",keyword:"required",params:{missingProperty:"sha256"}};e=t(e,o),n++}i.sha256!==void 0&&f.call(i,"sha256")&&(y(i.
sha256,{instancePath:s+"/digest/sha256"})||(e=p(e,y.errors),n=e.length))}else{let o={instancePath:s+"/digest",keyword:"t\
ype"};e=t(e,o),n++}}}else e=t(e,{instancePath:s,keyword:"type"}),n++;return a.errors=e,n===0}var fe={type:"object",additionalProperties:!0,required:["path","size","sha256"],properties:{path:{type:"string",minLength:1,
maxLength:255},size:{type:"integer",minimum:0},sha256:{$ref:"#/$defs/sha256"}}};function E(r,{instancePath:s=""}={}){let e=null,
n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.path===void 0||!f.call(r,"path"))&&(e=t(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"path"}}),n++),(r.size===void 0||!f.call(r,"size"))&&(e=t(e,{instancePath:s,keyword:"r\
equired",params:{missingProperty:"size"}}),n++),(r.sha256===void 0||!f.call(r,"sha256"))&&(e=t(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"sha256"}}),n++),r.path!==void 0&&f.call(r,"path")){let i=r.path;if(typeof i=="string"){
if(b(i)>255){let o={instancePath:s+"/path",keyword:"maxLength"};e=t(e,o),n++}if(b(i)<1){let o={instancePath:s+"/path",keyword:"\
minLength"};e=t(e,o),n++}}else{let o={instancePath:s+"/path",keyword:"type"};e=t(e,o),n++}}if(r.size!==void 0&&f.call(r,
"size")){let i=r.size;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let o={instancePath:s+"/size",keyword:"t\
ype"};e=t(e,o),n++}if(typeof i=="number"&&isFinite(i)&&(i<0||isNaN(i))){let o={instancePath:s+"/size",keyword:"minimum"};
e=t(e,o),n++}}r.sha256!==void 0&&f.call(r,"sha256")&&(y(r.sha256,{instancePath:s+"/sha256"})||(e=p(e,y.errors),n=e.length))}else
e=t(e,{instancePath:s,keyword:"type"}),n++;return E.errors=e,n===0}var le=R,ce={type:"object",additionalProperties:!0,required:[
"schema","ledger","branch","period","run","selection","context","objects","keys","packer","engine","files"],properties:{
schema:{type:"string",const:"https://grantproof.dev/pack/v1"},ledger:{$ref:"#/$defs/packedLedger"},branch:{$ref:"#/$defs\
/packedBranch"},period:{$ref:"#/$defs/period"},run:{anyOf:[{$ref:"#/$defs/span"},{type:"null"}]},selection:{$ref:"#/$def\
s/selection"},context:{type:"array",items:{$ref:"#/$defs/contextRecord"}},objects:{$ref:"#/$defs/packedObjects"},keys:{type:"\
array",items:{$ref:"#/$defs/packedKey"}},packer:{$ref:"#/$defs/packer"},engine:{$ref:"#/$defs/engine"},files:{type:"arra\
y",items:{$ref:"#/$defs/packedFile"}}}};function R(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){if((r.schema===void 0||!f.call(r,"schema"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
schema"}}),n++),(r.ledger===void 0||!f.call(r,"ledger"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
ledger"}}),n++),(r.branch===void 0||!f.call(r,"branch"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
branch"}}),n++),(r.period===void 0||!f.call(r,"period"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
period"}}),n++),(r.run===void 0||!f.call(r,"run"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"r\
un"}}),n++),(r.selection===void 0||!f.call(r,"selection"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
selection"}}),n++),(r.context===void 0||!f.call(r,"context"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
context"}}),n++),(r.objects===void 0||!f.call(r,"objects"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
objects"}}),n++),(r.keys===void 0||!f.call(r,"keys"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
keys"}}),n++),(r.packer===void 0||!f.call(r,"packer"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
packer"}}),n++),(r.engine===void 0||!f.call(r,"engine"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
engine"}}),n++),(r.files===void 0||!f.call(r,"files"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
files"}}),n++),r.schema!==void 0&&f.call(r,"schema")){let o=r.schema;if(typeof o!="string"){let l={instancePath:s+"/sche\
ma",keyword:"type"};e=t(e,l),n++}if(o!=="https://grantproof.dev/pack/v1"){let l={instancePath:s+"/schema",keyword:"const"};
e=t(e,l),n++}}if(r.ledger!==void 0&&f.call(r,"ledger")&&(v(r.ledger,{instancePath:s+"/ledger"})||(e=p(e,v.errors),n=e.length)),
r.branch!==void 0&&f.call(r,"branch")&&($(r.branch,{instancePath:s+"/branch"})||(e=p(e,$.errors),n=e.length)),r.period!==
void 0&&f.call(r,"period")&&(q(r.period,{instancePath:s+"/period"})||(e=p(e,q.errors),n=e.length)),r.run!==void 0&&f.call(
r,"run")){let o=r.run,l=n,c=!1,k=n;u(o,{instancePath:s+"/run"})||(e=p(e,u.errors),n=e.length);var i=k===n;if(c=c||i,!c){
let d=n;if(o!==null){let h={instancePath:s+"/run",keyword:"type"};e=t(e,h),n++}var i=d===n;c=c||i}if(c)n=l,e!==null&&(l?
e.length=l:e=null);else{let d={instancePath:s+"/run",keyword:"anyOf",params:{}};e=t(e,d),n++}}if(r.selection!==void 0&&f.
call(r,"selection")&&(A(r.selection,{instancePath:s+"/selection"})||(e=p(e,A.errors),n=e.length)),r.context!==void 0&&f.
call(r,"context")){let o=r.context;if(Array.isArray(o)){let l=o.length;for(let c=0;c<l;c++)x(o[c],{instancePath:s+"/cont\
ext/"+c})||(e=p(e,x.errors),n=e.length)}else{let l={instancePath:s+"/context",keyword:"type"};e=t(e,l),n++}}if(r.objects!==
void 0&&f.call(r,"objects")&&(_(r.objects,{instancePath:s+"/objects"})||(e=p(e,_.errors),n=e.length)),r.keys!==void 0&&f.
call(r,"keys")){let o=r.keys;if(Array.isArray(o)){let l=o.length;for(let c=0;c<l;c++)O(o[c],{instancePath:s+"/keys/"+c})||
(e=p(e,O.errors),n=e.length)}else{let l={instancePath:s+"/keys",keyword:"type"};e=t(e,l),n++}}if(r.packer!==void 0&&f.call(
r,"packer")&&(z(r.packer,{instancePath:s+"/packer"})||(e=p(e,z.errors),n=e.length)),r.engine!==void 0&&f.call(r,"engine")&&
(a(r.engine,{instancePath:s+"/engine"})||(e=p(e,a.errors),n=e.length)),r.files!==void 0&&f.call(r,"files")){let o=r.files;
if(Array.isArray(o)){let l=o.length;for(let c=0;c<l;c++)E(o[c],{instancePath:s+"/files/"+c})||(e=p(e,E.errors),n=e.length)}else{
let l={instancePath:s+"/files",keyword:"type"};e=t(e,l),n++}}}else e=t(e,{instancePath:s,keyword:"type"}),n++;return R.errors=
e,n===0}var pe={type:"object",additionalProperties:{title:"hex digits",examples:["e3b0"],type:"string",pattern:"^[0-9a-f]+$"}},ye=new RegExp(
"^[0-9a-f]+$","u");function F(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r))for(let i of Object.
keys(r)){let o=r[i];if(typeof o=="string"){if(!ye.test(o)){let l={instancePath:s+"/"+i.replace(/~/g,"~0").replace(/\//g,
"~1"),keyword:"pattern"};e=t(e,l),n++}}else{let l={instancePath:s+"/"+i.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"\
type"};e=t(e,l),n++}}else e=t(e,{instancePath:s,keyword:"type"}),n++;return F.errors=e,n===0}var de={type:"object",additionalProperties:!0,required:["name","digest"],properties:{name:{type:"string"},digest:{$ref:"\
#/$defs/digestSet"}}};function P(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.
name===void 0||!f.call(r,"name"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"name"}}),n++),(r.digest===
void 0||!f.call(r,"digest"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"digest"}}),n++),r.name!==
void 0&&f.call(r,"name")&&typeof r.name!="string"){let i={instancePath:s+"/name",keyword:"type"};e=t(e,i),n++}r.digest!==
void 0&&f.call(r,"digest")&&(F(r.digest,{instancePath:s+"/digest"})||(e=p(e,F.errors),n=e.length))}else e=t(e,{instancePath:s,
keyword:"type"}),n++;return P.errors=e,n===0}var ue={type:"object",additionalProperties:!0,required:["name","digest"],properties:{name:{type:"string",const:"manifest\
.json"},digest:{$ref:"#/$defs/sha256Set"}}};function L(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){if((r.name===void 0||!f.call(r,"name"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
name"}}),n++),(r.digest===void 0||!f.call(r,"digest"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
digest"}}),n++),r.name!==void 0&&f.call(r,"name")){let i=r.name;if(typeof i!="string"){let o={instancePath:s+"/name",keyword:"\
type"};e=t(e,o),n++}if(i!=="manifest.json"){let o={instancePath:s+"/name",keyword:"const"};e=t(e,o),n++}}r.digest!==void 0&&
f.call(r,"digest")&&(w(r.digest,{instancePath:s+"/digest"})||(e=p(e,w.errors),n=e.length))}else e=t(e,{instancePath:s,keyword:"\
type"}),n++;return L.errors=e,n===0}var me={type:"object",additionalProperties:!0,required:["manifest","ledger","period","selection","records","engine"],properties:{
manifest:{$ref:"#/$defs/manifestFile"},ledger:{$ref:"#/$defs/packedLedger"},period:{$ref:"#/$defs/period"},selection:{type:"\
string",enum:["whole","sample"]},records:{type:"integer",minimum:0},engine:{$ref:"#/$defs/engine"}}};function C(r,{instancePath:s=""}={}){
let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.manifest===void 0||!f.call(r,"manifest"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"manifest"}}),n++),(r.ledger===void 0||!f.call(r,"ledger"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"ledger"}}),n++),(r.period===void 0||!f.call(r,"period"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"period"}}),n++),(r.selection===void 0||!f.call(r,"selection"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"selection"}}),n++),(r.records===void 0||!f.call(r,"records"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"records"}}),n++),(r.engine===void 0||!f.call(r,"engine"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"engine"}}),n++),r.manifest!==void 0&&f.call(r,"manifest")&&(L(r.manifest,{instancePath:s+
"/manifest"})||(e=p(e,L.errors),n=e.length)),r.ledger!==void 0&&f.call(r,"ledger")&&(v(r.ledger,{instancePath:s+"/ledger"})||
(e=p(e,v.errors),n=e.length)),r.period!==void 0&&f.call(r,"period")&&(q(r.period,{instancePath:s+"/period"})||(e=p(e,q.errors),
n=e.length)),r.selection!==void 0&&f.call(r,"selection")){let i=r.selection;if(typeof i!="string"){let o={instancePath:s+
"/selection",keyword:"type"};e=t(e,o),n++}if(!(i==="whole"||i==="sample")){let o={instancePath:s+"/selection",keyword:"e\
num"};e=t(e,o),n++}}if(r.records!==void 0&&f.call(r,"records")){let i=r.records;if(!(typeof i=="number"&&!(i%1)&&!isNaN(
i)&&isFinite(i))){let o={instancePath:s+"/records",keyword:"type"};e=t(e,o),n++}if(typeof i=="number"&&isFinite(i)&&(i<0||
isNaN(i))){let o={instancePath:s+"/records",keyword:"minimum"};e=t(e,o),n++}}r.engine!==void 0&&f.call(r,"engine")&&(a(r.
engine,{instancePath:s+"/engine"})||(e=p(e,a.errors),n=e.length))}else e=t(e,{instancePath:s,keyword:"type"}),n++;return C.
errors=e,n===0}var ge=S,ke={type:"object",additionalProperties:!0,required:["_type","subject","predicateType","predicate"],
properties:{_type:{type:"string",const:"https://in-toto.io/Statement/v1"},subject:{type:"array",minItems:1,maxItems:1024,
items:{$ref:"#/$defs/subject"}},predicateType:{type:"string",const:"https://grantproof.dev/attestation/evidence-pack/v1"},
predicate:{$ref:"#/$defs/packPredicate"}}};function S(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){if((r._type===void 0||!f.call(r,"_type"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
_type"}}),n++),(r.subject===void 0||!f.call(r,"subject"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
subject"}}),n++),(r.predicateType===void 0||!f.call(r,"predicateType"))&&(e=t(e,{instancePath:s,keyword:"required",params:{
missingProperty:"predicateType"}}),n++),(r.predicate===void 0||!f.call(r,"predicate"))&&(e=t(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"predicate"}}),n++),r._type!==void 0&&f.call(r,"_type")){let i=r._type;if(typeof i!="s\
tring"){let o={instancePath:s+"/_type",keyword:"type"};e=t(e,o),n++}if(i!=="https://in-toto.io/Statement/v1"){let o={instancePath:s+
"/_type",keyword:"const"};e=t(e,o),n++}}if(r.subject!==void 0&&f.call(r,"subject")){let i=r.subject;if(Array.isArray(i)){
if(i.length>1024){let l={instancePath:s+"/subject",keyword:"maxItems"};e=t(e,l),n++}if(i.length<1){let l={instancePath:s+
"/subject",keyword:"minItems"};e=t(e,l),n++}let o=i.length;for(let l=0;l<o;l++)P(i[l],{instancePath:s+"/subject/"+l})||(e=
p(e,P.errors),n=e.length)}else{let o={instancePath:s+"/subject",keyword:"type"};e=t(e,o),n++}}if(r.predicateType!==void 0&&
f.call(r,"predicateType")){let i=r.predicateType;if(typeof i!="string"){let o={instancePath:s+"/predicateType",keyword:"\
type"};e=t(e,o),n++}if(i!=="https://grantproof.dev/attestation/evidence-pack/v1"){let o={instancePath:s+"/predicateType",
keyword:"const"};e=t(e,o),n++}}r.predicate!==void 0&&f.call(r,"predicate")&&(C(r.predicate,{instancePath:s+"/predicate"})||
(e=p(e,C.errors),n=e.length))}else e=t(e,{instancePath:s,keyword:"type"}),n++;return S.errors=e,n===0}var he={type:"object",additionalProperties:!0,required:["size","root"],properties:{size:{type:"integer",minimum:0},root:{
$ref:"#/$defs/sha256"}}};function m(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
if((r.size===void 0||!f.call(r,"size"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"size"}}),n++),
(r.root===void 0||!f.call(r,"root"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"root"}}),n++),r.
size!==void 0&&f.call(r,"size")){let i=r.size;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let o={instancePath:s+
"/size",keyword:"type"};e=t(e,o),n++}if(typeof i=="number"&&isFinite(i)&&(i<0||isNaN(i))){let o={instancePath:s+"/size",
keyword:"minimum"};e=t(e,o),n++}}r.root!==void 0&&f.call(r,"root")&&(y(r.root,{instancePath:s+"/root"})||(e=p(e,y.errors),
n=e.length))}else e=t(e,{instancePath:s,keyword:"type"}),n++;return m.errors=e,n===0}var we=H,be={type:"object",additionalProperties:!0,
required:["schema","origin","index","leaf","head","hashes"],properties:{schema:{type:"string",const:"https://grantproof.\
dev/inclusion-proof/v1"},origin:{type:"string",minLength:1},index:{type:"integer",minimum:0},leaf:{$ref:"#/$defs/sha256"},
head:{$ref:"#/$defs/treeHead"},hashes:{type:"array",maxItems:128,items:{$ref:"#/$defs/sha256"}}}};function H(r,{instancePath:s=""}={}){
let e=null,n=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.schema===void 0||!f.call(r,"schema"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"schema"}}),n++),(r.origin===void 0||!f.call(r,"origin"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"origin"}}),n++),(r.index===void 0||!f.call(r,"index"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"index"}}),n++),(r.leaf===void 0||!f.call(r,"leaf"))&&(e=t(e,{instancePath:s,
keyword:"required",params:{missingProperty:"leaf"}}),n++),(r.head===void 0||!f.call(r,"head"))&&(e=t(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"head"}}),n++),(r.hashes===void 0||!f.call(r,"hashes"))&&(e=t(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"hashes"}}),n++),r.schema!==void 0&&f.call(r,"schema")){let i=r.schema;if(typeof i!="s\
tring"){let o={instancePath:s+"/schema",keyword:"type"};e=t(e,o),n++}if(i!=="https://grantproof.dev/inclusion-proof/v1"){
let o={instancePath:s+"/schema",keyword:"const"};e=t(e,o),n++}}if(r.origin!==void 0&&f.call(r,"origin")){let i=r.origin;
if(typeof i=="string"){if(b(i)<1){let o={instancePath:s+"/origin",keyword:"minLength"};e=t(e,o),n++}}else{let o={instancePath:s+
"/origin",keyword:"type"};e=t(e,o),n++}}if(r.index!==void 0&&f.call(r,"index")){let i=r.index;if(!(typeof i=="number"&&!(i%
1)&&!isNaN(i)&&isFinite(i))){let o={instancePath:s+"/index",keyword:"type"};e=t(e,o),n++}if(typeof i=="number"&&isFinite(
i)&&(i<0||isNaN(i))){let o={instancePath:s+"/index",keyword:"minimum"};e=t(e,o),n++}}if(r.leaf!==void 0&&f.call(r,"leaf")&&
(y(r.leaf,{instancePath:s+"/leaf"})||(e=p(e,y.errors),n=e.length)),r.head!==void 0&&f.call(r,"head")&&(m(r.head,{instancePath:s+
"/head"})||(e=p(e,m.errors),n=e.length)),r.hashes!==void 0&&f.call(r,"hashes")){let i=r.hashes;if(Array.isArray(i)){if(i.
length>128){let l={instancePath:s+"/hashes",keyword:"maxItems"};e=t(e,l),n++}let o=i.length;for(let l=0;l<o;l++)y(i[l],{
instancePath:s+"/hashes/"+l})||(e=p(e,y.errors),n=e.length)}else{let o={instancePath:s+"/hashes",keyword:"type"};e=t(e,o),
n++}}}else e=t(e,{instancePath:s,keyword:"type"}),n++;return H.errors=e,n===0}var ve=B,qe={type:"object",additionalProperties:!0,
required:["schema","origin","from","to","hashes"],properties:{schema:{type:"string",const:"https://grantproof.dev/consis\
tency-proof/v1"},origin:{type:"string",minLength:1},from:{$ref:"#/$defs/treeHead"},to:{$ref:"#/$defs/treeHead"},hashes:{
type:"array",maxItems:128,items:{$ref:"#/$defs/sha256"}}}};function B(r,{instancePath:s=""}={}){let e=null,n=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if((r.schema===void 0||!f.call(r,"schema"))&&(e=t(e,{instancePath:s,keyword:"required",params:{
missingProperty:"schema"}}),n++),(r.origin===void 0||!f.call(r,"origin"))&&(e=t(e,{instancePath:s,keyword:"required",params:{
missingProperty:"origin"}}),n++),(r.from===void 0||!f.call(r,"from"))&&(e=t(e,{instancePath:s,keyword:"required",params:{
missingProperty:"from"}}),n++),(r.to===void 0||!f.call(r,"to"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
to"}}),n++),(r.hashes===void 0||!f.call(r,"hashes"))&&(e=t(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
hashes"}}),n++),r.schema!==void 0&&f.call(r,"schema")){let i=r.schema;if(typeof i!="string"){let o={instancePath:s+"/sch\
ema",keyword:"type"};e=t(e,o),n++}if(i!=="https://grantproof.dev/consistency-proof/v1"){let o={instancePath:s+"/schema",
keyword:"const"};e=t(e,o),n++}}if(r.origin!==void 0&&f.call(r,"origin")){let i=r.origin;if(typeof i=="string"){if(b(i)<1){
let o={instancePath:s+"/origin",keyword:"minLength"};e=t(e,o),n++}}else{let o={instancePath:s+"/origin",keyword:"type"};
e=t(e,o),n++}}if(r.from!==void 0&&f.call(r,"from")&&(m(r.from,{instancePath:s+"/from"})||(e=p(e,m.errors),n=e.length)),r.
to!==void 0&&f.call(r,"to")&&(m(r.to,{instancePath:s+"/to"})||(e=p(e,m.errors),n=e.length)),r.hashes!==void 0&&f.call(r,
"hashes")){let i=r.hashes;if(Array.isArray(i)){if(i.length>128){let l={instancePath:s+"/hashes",keyword:"maxItems"};e=t(
e,l),n++}let o=i.length;for(let l=0;l<o;l++)y(i[l],{instancePath:s+"/hashes/"+l})||(e=p(e,y.errors),n=e.length)}else{let o={
instancePath:s+"/hashes",keyword:"type"};e=t(e,o),n++}}}else e=t(e,{instancePath:s,keyword:"type"}),n++;return B.errors=
e,n===0}var $e={pack:le,"pack-statement":ge,"inclusion-proof":we,"consistency-proof":ve},Ae={sha256:M,sha256Set:G,objectId:J,
span:U,packedLedger:V,packedBranch:W,period:Y,selection:Z,contextRecord:ee,withheld:re,packedObjects:ie,packedKey:ne,packer:oe,
engine:te,packedFile:fe,pack:ce,digestSet:pe,subject:de,manifestFile:ue,packPredicate:me,"pack-statement":ke,treeHead:he,
"inclusion-proof":be,"consistency-proof":qe};export{Ae as definitions,$e as validators};
