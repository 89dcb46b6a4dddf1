// Written by scripts/generate.ts from schemas/; change those instead.
// Holds code by ajv (https://ajv.js.org): MIT, Copyright (c) 2015-2021 Evgeny Poberezkin.
function o(r,i){return r===null?[i]:(r.push(i),r)}function p(r,i){if(r===null)return i;for(let e of i)r.push(e);return r}var te={title:"64 hex digits",examples:["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],type:"string",
pattern:"^[0-9a-f]{64}$"},le=new RegExp("^[0-9a-f]{64}$","u");function h(r,{instancePath:i=""}={}){let e=null,s=0;return typeof r==
"string"?le.test(r)||(e=o(e,{instancePath:i,keyword:"pattern"}),s++):(e=o(e,{instancePath:i,keyword:"type"}),s++),h.errors=
e,s===0}var fe={title:"`sha256:` and 64 hex digits",examples:["sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b78\
52b855"],type:"string",pattern:"^sha256:[0-9a-f]{64}$"},ce=new RegExp("^sha256:[0-9a-f]{64}$","u");function k(r,{instancePath:i=""}={}){
let e=null,s=0;return typeof r=="string"?ce.test(r)||(e=o(e,{instancePath:i,keyword:"pattern"}),s++):(e=o(e,{instancePath:i,
keyword:"type"}),s++),k.errors=e,s===0}var ye={title:"a git object id of 40 or 64 hex digits",examples:["4b825dc642cb6eb9a060e54bf8d69288fbee4904"],type:"strin\
g",pattern:"^[0-9a-f]{40}([0-9a-f]{24})?$"},pe=new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$","u");function g(r,{instancePath:i=""}={}){
let e=null,s=0;return typeof r=="string"?pe.test(r)||(e=o(e,{instancePath:i,keyword:"pattern"}),s++):(e=o(e,{instancePath:i,
keyword:"type"}),s++),g.errors=e,s===0}var de={type:"object",additionalProperties:!0,required:["name","version","ruleset","digest"],properties:{name:{type:"str\
ing",const:"grantproof"},version:{type:"string"},ruleset:{type:"integer",minimum:1},digest:{type:"object",additionalProperties:!0,
required:["sha256"],properties:{sha256:{$ref:"#/$defs/sha256"}}}}},l=Object.prototype.hasOwnProperty;function q(r,{instancePath:i=""}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.name===void 0||!l.call(r,"name"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"name"}}),s++),(r.version===void 0||!l.call(r,"version"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"version"}}),s++),(r.ruleset===void 0||!l.call(r,"ruleset"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"ruleset"}}),s++),(r.digest===void 0||!l.call(r,"digest"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"digest"}}),s++),r.name!==void 0&&l.call(r,"name")){let n=r.name;if(typeof n!=
"string"){let f={instancePath:i+"/name",keyword:"type"};e=o(e,f),s++}if(n!=="grantproof"){let f={instancePath:i+"/name",
keyword:"const"};e=o(e,f),s++}}if(r.version!==void 0&&l.call(r,"version")&&typeof r.version!="string"){let n={instancePath:i+
"/version",keyword:"type"};e=o(e,n),s++}if(r.ruleset!==void 0&&l.call(r,"ruleset")){let n=r.ruleset;if(!(typeof n=="numb\
er"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let f={instancePath:i+"/ruleset",keyword:"type"};e=o(e,f),s++}if(typeof n=="number"&&
isFinite(n)&&(n<1||isNaN(n))){let f={instancePath:i+"/ruleset",keyword:"minimum"};e=o(e,f),s++}}if(r.digest!==void 0&&l.
call(r,"digest")){let n=r.digest;if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.sha256===void 0||!l.call(n,"sha256")){
let f={instancePath:i+"/digest",keyword:"required",params:{missingProperty:"sha256"}};e=o(e,f),s++}n.sha256!==void 0&&l.
call(n,"sha256")&&(h(n.sha256,{instancePath:i+"/digest/sha256"})||(e=p(e,h.errors),s=e.length))}else{let f={instancePath:i+
"/digest",keyword:"type"};e=o(e,f),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return q.errors=e,s===0}var ue={type:"object",additionalProperties:!0,required:["uri","id"],properties:{uri:{anyOf:[{type:"string"},{type:"null"}]},
id:{anyOf:[{type:"string"},{type:"null"}]}}};function j(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){if((r.uri===void 0||!l.call(r,"uri"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
uri"}}),s++),(r.id===void 0||!l.call(r,"id"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"id"}}),
s++),r.uri!==void 0&&l.call(r,"uri")){let t=r.uri,c=s,y=!1,u=s;if(typeof t!="string"){let d={instancePath:i+"/uri",keyword:"\
type"};e=o(e,d),s++}var n=u===s;if(y=y||n,!y){let d=s;if(t!==null){let m={instancePath:i+"/uri",keyword:"type"};e=o(e,m),
s++}var n=d===s;y=y||n}if(y)s=c,e!==null&&(c?e.length=c:e=null);else{let d={instancePath:i+"/uri",keyword:"anyOf",params:{}};
e=o(e,d),s++}}if(r.id!==void 0&&l.call(r,"id")){let t=r.id,c=s,y=!1,u=s;if(typeof t!="string"){let d={instancePath:i+"/i\
d",keyword:"type"};e=o(e,d),s++}var f=u===s;if(y=y||f,!y){let d=s;if(t!==null){let m={instancePath:i+"/id",keyword:"type"};
e=o(e,m),s++}var f=d===s;y=y||f}if(y)s=c,e!==null&&(c?e.length=c:e=null);else{let d={instancePath:i+"/id",keyword:"anyOf",
params:{}};e=o(e,d),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return j.errors=e,s===0}var ge={type:"object",additionalProperties:!0,required:["from","to"],properties:{from:{$ref:"#/$defs/objectId"},to:{$ref:"\
#/$defs/objectId"}}};function a(r,{instancePath:i=""}={}){let e=null,s=0;return r&&typeof r=="object"&&!Array.isArray(r)?
((r.from===void 0||!l.call(r,"from"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"from"}}),s++),
(r.to===void 0||!l.call(r,"to"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"to"}}),s++),r.from!==
void 0&&l.call(r,"from")&&(g(r.from,{instancePath:i+"/from"})||(e=p(e,g.errors),s=e.length)),r.to!==void 0&&l.call(r,"to")&&
(g(r.to,{instancePath:i+"/to"})||(e=p(e,g.errors),s=e.length))):(e=o(e,{instancePath:i,keyword:"type"}),s++),a.errors=e,
s===0}var me={type:"object",additionalProperties:!0,required:["commit","tree"],properties:{commit:{$ref:"#/$defs/objectId"},tree:{
$ref:"#/$defs/objectId"}}};function b(r,{instancePath:i=""}={}){let e=null,s=0;return r&&typeof r=="object"&&!Array.isArray(
r)?((r.commit===void 0||!l.call(r,"commit"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"commit"}}),
s++),(r.tree===void 0||!l.call(r,"tree"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"tree"}}),s++),
r.commit!==void 0&&l.call(r,"commit")&&(g(r.commit,{instancePath:i+"/commit"})||(e=p(e,g.errors),s=e.length)),r.tree!==void 0&&
l.call(r,"tree")&&(g(r.tree,{instancePath:i+"/tree"})||(e=p(e,g.errors),s=e.length))):(e=o(e,{instancePath:i,keyword:"ty\
pe"}),s++),b.errors=e,s===0}var we={type:"object",additionalProperties:!0,required:["mode","oid"],properties:{mode:{type:"string"},oid:{$ref:"#/$def\
s/objectId"}}};function v(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.mode===
void 0||!l.call(r,"mode"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"mode"}}),s++),(r.oid===void 0||
!l.call(r,"oid"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"oid"}}),s++),r.mode!==void 0&&l.call(
r,"mode")&&typeof r.mode!="string"){let n={instancePath:i+"/mode",keyword:"type"};e=o(e,n),s++}r.oid!==void 0&&l.call(r,
"oid")&&(g(r.oid,{instancePath:i+"/oid"})||(e=p(e,g.errors),s=e.length))}else e=o(e,{instancePath:i,keyword:"type"}),s++;
return v.errors=e,s===0}var ke={type:"object",additionalProperties:!0,required:["path","mode","oid"],properties:{path:{type:"string"},mode:{type:"\
string"},oid:{$ref:"#/$defs/objectId"}}};function _(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){if((r.path===void 0||!l.call(r,"path"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
path"}}),s++),(r.mode===void 0||!l.call(r,"mode"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"m\
ode"}}),s++),(r.oid===void 0||!l.call(r,"oid"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"oid"}}),
s++),r.path!==void 0&&l.call(r,"path")&&typeof r.path!="string"){let n={instancePath:i+"/path",keyword:"type"};e=o(e,n),
s++}if(r.mode!==void 0&&l.call(r,"mode")&&typeof r.mode!="string"){let n={instancePath:i+"/mode",keyword:"type"};e=o(e,n),
s++}r.oid!==void 0&&l.call(r,"oid")&&(g(r.oid,{instancePath:i+"/oid"})||(e=p(e,g.errors),s=e.length))}else e=o(e,{instancePath:i,
keyword:"type"}),s++;return _.errors=e,s===0}var be={type:"object",additionalProperties:!0,required:["path","deep"],properties:{path:{type:"string"},deep:{type:"bool\
ean"}}};function E(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.path===void 0||
!l.call(r,"path"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"path"}}),s++),(r.deep===void 0||!l.
call(r,"deep"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"deep"}}),s++),r.path!==void 0&&l.call(
r,"path")&&typeof r.path!="string"){let n={instancePath:i+"/path",keyword:"type"};e=o(e,n),s++}if(r.deep!==void 0&&l.call(
r,"deep")&&typeof r.deep!="boolean"){let n={instancePath:i+"/deep",keyword:"type"};e=o(e,n),s++}}else e=o(e,{instancePath:i,
keyword:"type"}),s++;return E.errors=e,s===0}var ve={type:"object",additionalProperties:!0,required:["repository","ref","range","tree","pullRequest"],properties:{repository:{
$ref:"#/$defs/repository"},ref:{title:"a branch",examples:["refs/heads/main"],type:"string",pattern:"^refs/heads/."},range:{
$ref:"#/$defs/range"},tree:{anyOf:[{$ref:"#/$defs/objectId"},{type:"null"}]},pullRequest:{anyOf:[{type:"integer",minimum:1},
{type:"null"}]}}},ie=new RegExp("^refs/heads/.","u");function x(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if((r.repository===void 0||!l.call(r,"repository"))&&(e=o(e,{instancePath:i,keyword:"requir\
ed",params:{missingProperty:"repository"}}),s++),(r.ref===void 0||!l.call(r,"ref"))&&(e=o(e,{instancePath:i,keyword:"req\
uired",params:{missingProperty:"ref"}}),s++),(r.range===void 0||!l.call(r,"range"))&&(e=o(e,{instancePath:i,keyword:"req\
uired",params:{missingProperty:"range"}}),s++),(r.tree===void 0||!l.call(r,"tree"))&&(e=o(e,{instancePath:i,keyword:"req\
uired",params:{missingProperty:"tree"}}),s++),(r.pullRequest===void 0||!l.call(r,"pullRequest"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"pullRequest"}}),s++),r.repository!==void 0&&l.call(r,"repository")&&(j(r.repository,
{instancePath:i+"/repository"})||(e=p(e,j.errors),s=e.length)),r.ref!==void 0&&l.call(r,"ref")){let t=r.ref;if(typeof t==
"string"){if(!ie.test(t)){let c={instancePath:i+"/ref",keyword:"pattern"};e=o(e,c),s++}}else{let c={instancePath:i+"/ref",
keyword:"type"};e=o(e,c),s++}}if(r.range!==void 0&&l.call(r,"range")&&(a(r.range,{instancePath:i+"/range"})||(e=p(e,a.errors),
s=e.length)),r.tree!==void 0&&l.call(r,"tree")){let t=r.tree,c=s,y=!1,u=s;g(t,{instancePath:i+"/tree"})||(e=p(e,g.errors),
s=e.length);var n=u===s;if(y=y||n,!y){let d=s;if(t!==null){let m={instancePath:i+"/tree",keyword:"type"};e=o(e,m),s++}var n=d===
s;y=y||n}if(y)s=c,e!==null&&(c?e.length=c:e=null);else{let d={instancePath:i+"/tree",keyword:"anyOf",params:{}};e=o(e,d),
s++}}if(r.pullRequest!==void 0&&l.call(r,"pullRequest")){let t=r.pullRequest,c=s,y=!1,u=s;if(!(typeof t=="number"&&!(t%1)&&
!isNaN(t)&&isFinite(t))){let d={instancePath:i+"/pullRequest",keyword:"type"};e=o(e,d),s++}if(typeof t=="number"&&isFinite(
t)&&(t<1||isNaN(t))){let d={instancePath:i+"/pullRequest",keyword:"minimum"};e=o(e,d),s++}var f=u===s;if(y=y||f,!y){let d=s;
if(t!==null){let m={instancePath:i+"/pullRequest",keyword:"type"};e=o(e,m),s++}var f=d===s;y=y||f}if(y)s=c,e!==null&&(c?
e.length=c:e=null);else{let d={instancePath:i+"/pullRequest",keyword:"anyOf",params:{}};e=o(e,d),s++}}}else e=o(e,{instancePath:i,
keyword:"type"}),s++;return x.errors=e,s===0}var se={type:"object",additionalProperties:!0,required:["path","digest"],properties:{path:{type:"string"},digest:{$ref:"\
#/$defs/digest"}}};function P(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.
path===void 0||!l.call(r,"path"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"path"}}),s++),(r.digest===
void 0||!l.call(r,"digest"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"digest"}}),s++),r.path!==
void 0&&l.call(r,"path")&&typeof r.path!="string"){let n={instancePath:i+"/path",keyword:"type"};e=o(e,n),s++}r.digest!==
void 0&&l.call(r,"digest")&&(k(r.digest,{instancePath:i+"/digest"})||(e=p(e,k.errors),s=e.length))}else e=o(e,{instancePath:i,
keyword:"type"}),s++;return P.errors=e,s===0}var he={type:"object",additionalProperties:!0,required:["tip","base","head","targetRef","policy","reasons"],properties:{
tip:{$ref:"#/$defs/commit"},base:{$ref:"#/$defs/commit"},head:{$ref:"#/$defs/commit"},targetRef:{type:"string"},policy:{
anyOf:[{$ref:"#/$defs/trialPolicy"},{type:"null"}]},reasons:{type:"array",items:{type:"string"}}}};function O(r,{instancePath:i=""}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.tip===void 0||!l.call(r,"tip"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"tip"}}),s++),(r.base===void 0||!l.call(r,"base"))&&(e=o(e,{instancePath:i,keyword:"\
required",params:{missingProperty:"base"}}),s++),(r.head===void 0||!l.call(r,"head"))&&(e=o(e,{instancePath:i,keyword:"r\
equired",params:{missingProperty:"head"}}),s++),(r.targetRef===void 0||!l.call(r,"targetRef"))&&(e=o(e,{instancePath:i,keyword:"\
required",params:{missingProperty:"targetRef"}}),s++),(r.policy===void 0||!l.call(r,"policy"))&&(e=o(e,{instancePath:i,keyword:"\
required",params:{missingProperty:"policy"}}),s++),(r.reasons===void 0||!l.call(r,"reasons"))&&(e=o(e,{instancePath:i,keyword:"\
required",params:{missingProperty:"reasons"}}),s++),r.tip!==void 0&&l.call(r,"tip")&&(b(r.tip,{instancePath:i+"/tip"})||
(e=p(e,b.errors),s=e.length)),r.base!==void 0&&l.call(r,"base")&&(b(r.base,{instancePath:i+"/base"})||(e=p(e,b.errors),s=
e.length)),r.head!==void 0&&l.call(r,"head")&&(b(r.head,{instancePath:i+"/head"})||(e=p(e,b.errors),s=e.length)),r.targetRef!==
void 0&&l.call(r,"targetRef")&&typeof r.targetRef!="string"){let f={instancePath:i+"/targetRef",keyword:"type"};e=o(e,f),
s++}if(r.policy!==void 0&&l.call(r,"policy")){let f=r.policy,t=s,c=!1,y=s;P(f,{instancePath:i+"/policy"})||(e=p(e,P.errors),
s=e.length);var n=y===s;if(c=c||n,!c){let u=s;if(f!==null){let w={instancePath:i+"/policy",keyword:"type"};e=o(e,w),s++}
var n=u===s;c=c||n}if(c)s=t,e!==null&&(t?e.length=t:e=null);else{let u={instancePath:i+"/policy",keyword:"anyOf",params:{}};
e=o(e,u),s++}}if(r.reasons!==void 0&&l.call(r,"reasons")){let f=r.reasons;if(Array.isArray(f)){let t=f.length;for(let c=0;c<
t;c++)if(typeof f[c]!="string"){let y={instancePath:i+"/reasons/"+c,keyword:"type"};e=o(e,y),s++}}else{let t={instancePath:i+
"/reasons",keyword:"type"};e=o(e,t),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return O.errors=e,s===0}var qe={type:"object",additionalProperties:!0,required:["resolved","mergeBases","merges","diffs","lists","searches","blo\
bs"],properties:{resolved:{type:"object",additionalProperties:{anyOf:[{$ref:"#/$defs/commit"},{type:"null"}]}},mergeBases:{
type:"array",items:{$ref:"#/$defs/mergeBase"}},merges:{type:"array",items:{$ref:"#/$defs/merge"}},diffs:{type:"array",items:{
$ref:"#/$defs/diff"}},lists:{type:"array",items:{$ref:"#/$defs/list"}},searches:{type:"array",items:{$ref:"#/$defs/searc\
hed"}},blobs:{type:"object",additionalProperties:{anyOf:[{$ref:"#/$defs/readBlob"},{$ref:"#/$defs/largeBlob"}]}}}},ae={type:"\
object",additionalProperties:!0,required:["a","b","base"],properties:{a:{$ref:"#/$defs/objectId"},b:{$ref:"#/$defs/objec\
tId"},base:{anyOf:[{$ref:"#/$defs/commit"},{type:"null"}]}}};function R(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if((r.a===void 0||!l.call(r,"a"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
a"}}),s++),(r.b===void 0||!l.call(r,"b"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"b"}}),s++),
(r.base===void 0||!l.call(r,"base"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"base"}}),s++),r.
a!==void 0&&l.call(r,"a")&&(g(r.a,{instancePath:i+"/a"})||(e=p(e,g.errors),s=e.length)),r.b!==void 0&&l.call(r,"b")&&(g(
r.b,{instancePath:i+"/b"})||(e=p(e,g.errors),s=e.length)),r.base!==void 0&&l.call(r,"base")){let f=r.base,t=s,c=!1,y=s;b(
f,{instancePath:i+"/base"})||(e=p(e,b.errors),s=e.length);var n=y===s;if(c=c||n,!c){let u=s;if(f!==null){let w={instancePath:i+
"/base",keyword:"type"};e=o(e,w),s++}var n=u===s;c=c||n}if(c)s=t,e!==null&&(t?e.length=t:e=null);else{let u={instancePath:i+
"/base",keyword:"anyOf",params:{}};e=o(e,u),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return R.errors=e,s===
0}var Ae={type:"object",additionalProperties:!0,required:["base","head","tree","conflicts"],properties:{base:{$ref:"#/$d\
efs/objectId"},head:{$ref:"#/$defs/objectId"},tree:{anyOf:[{$ref:"#/$defs/objectId"},{type:"null"}]},conflicts:{type:"ar\
ray",items:{type:"string"}}}};function N(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){if((r.base===void 0||!l.call(r,"base"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"base"}}),
s++),(r.head===void 0||!l.call(r,"head"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"head"}}),s++),
(r.tree===void 0||!l.call(r,"tree"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"tree"}}),s++),(r.
conflicts===void 0||!l.call(r,"conflicts"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"conflict\
s"}}),s++),r.base!==void 0&&l.call(r,"base")&&(g(r.base,{instancePath:i+"/base"})||(e=p(e,g.errors),s=e.length)),r.head!==
void 0&&l.call(r,"head")&&(g(r.head,{instancePath:i+"/head"})||(e=p(e,g.errors),s=e.length)),r.tree!==void 0&&l.call(r,"\
tree")){let f=r.tree,t=s,c=!1,y=s;g(f,{instancePath:i+"/tree"})||(e=p(e,g.errors),s=e.length);var n=y===s;if(c=c||n,!c){
let u=s;if(f!==null){let w={instancePath:i+"/tree",keyword:"type"};e=o(e,w),s++}var n=u===s;c=c||n}if(c)s=t,e!==null&&(t?
e.length=t:e=null);else{let u={instancePath:i+"/tree",keyword:"anyOf",params:{}};e=o(e,u),s++}}if(r.conflicts!==void 0&&
l.call(r,"conflicts")){let f=r.conflicts;if(Array.isArray(f)){let t=f.length;for(let c=0;c<t;c++)if(typeof f[c]!="string"){
let y={instancePath:i+"/conflicts/"+c,keyword:"type"};e=o(e,y),s++}}else{let t={instancePath:i+"/conflicts",keyword:"typ\
e"};e=o(e,t),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return N.errors=e,s===0}var $e={type:"object",additionalProperties:!0,
required:["before","after","paths"],properties:{before:{$ref:"#/$defs/objectId"},after:{$ref:"#/$defs/objectId"},paths:{
type:"array",items:{$ref:"#/$defs/changedPath"}}}},je={type:"object",additionalProperties:!0,required:["path","before","\
after"],properties:{path:{type:"string"},before:{anyOf:[{$ref:"#/$defs/blobEntry"},{type:"null"}]},after:{anyOf:[{$ref:"\
#/$defs/blobEntry"},{type:"null"}]}}};function I(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){if((r.path===void 0||!l.call(r,"path"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
path"}}),s++),(r.before===void 0||!l.call(r,"before"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
before"}}),s++),(r.after===void 0||!l.call(r,"after"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
after"}}),s++),r.path!==void 0&&l.call(r,"path")&&typeof r.path!="string"){let t={instancePath:i+"/path",keyword:"type"};
e=o(e,t),s++}if(r.before!==void 0&&l.call(r,"before")){let t=r.before,c=s,y=!1,u=s;v(t,{instancePath:i+"/before"})||(e=p(
e,v.errors),s=e.length);var n=u===s;if(y=y||n,!y){let d=s;if(t!==null){let m={instancePath:i+"/before",keyword:"type"};e=
o(e,m),s++}var n=d===s;y=y||n}if(y)s=c,e!==null&&(c?e.length=c:e=null);else{let d={instancePath:i+"/before",keyword:"any\
Of",params:{}};e=o(e,d),s++}}if(r.after!==void 0&&l.call(r,"after")){let t=r.after,c=s,y=!1,u=s;v(t,{instancePath:i+"/af\
ter"})||(e=p(e,v.errors),s=e.length);var f=u===s;if(y=y||f,!y){let d=s;if(t!==null){let m={instancePath:i+"/after",keyword:"\
type"};e=o(e,m),s++}var f=d===s;y=y||f}if(y)s=c,e!==null&&(c?e.length=c:e=null);else{let d={instancePath:i+"/after",keyword:"\
anyOf",params:{}};e=o(e,d),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return I.errors=e,s===0}function z(r,{instancePath:i=""}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.before===void 0||!l.call(r,"before"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"before"}}),s++),(r.after===void 0||!l.call(r,"after"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"after"}}),s++),(r.paths===void 0||!l.call(r,"paths"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"paths"}}),s++),r.before!==void 0&&l.call(r,"before")&&(g(r.before,{instancePath:i+
"/before"})||(e=p(e,g.errors),s=e.length)),r.after!==void 0&&l.call(r,"after")&&(g(r.after,{instancePath:i+"/after"})||(e=
p(e,g.errors),s=e.length)),r.paths!==void 0&&l.call(r,"paths")){let n=r.paths;if(Array.isArray(n)){let f=n.length;for(let t=0;t<
f;t++)I(n[t],{instancePath:i+"/paths/"+t})||(e=p(e,I.errors),s=e.length)}else{let f={instancePath:i+"/paths",keyword:"ty\
pe"};e=o(e,f),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return z.errors=e,s===0}var _e={type:"object",additionalProperties:!0,
required:["tree","folders","entries"],properties:{tree:{$ref:"#/$defs/objectId"},folders:{type:"array",items:{$ref:"#/$d\
efs/folder"}},entries:{type:"array",items:{$ref:"#/$defs/treeEntry"}}}};function D(r,{instancePath:i=""}={}){let e=null,
s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.tree===void 0||!l.call(r,"tree"))&&(e=o(e,{instancePath:i,keyword:"\
required",params:{missingProperty:"tree"}}),s++),(r.folders===void 0||!l.call(r,"folders"))&&(e=o(e,{instancePath:i,keyword:"\
required",params:{missingProperty:"folders"}}),s++),(r.entries===void 0||!l.call(r,"entries"))&&(e=o(e,{instancePath:i,keyword:"\
required",params:{missingProperty:"entries"}}),s++),r.tree!==void 0&&l.call(r,"tree")&&(g(r.tree,{instancePath:i+"/tree"})||
(e=p(e,g.errors),s=e.length)),r.folders!==void 0&&l.call(r,"folders")){let n=r.folders;if(Array.isArray(n)){let f=n.length;
for(let t=0;t<f;t++)E(n[t],{instancePath:i+"/folders/"+t})||(e=p(e,E.errors),s=e.length)}else{let f={instancePath:i+"/fo\
lders",keyword:"type"};e=o(e,f),s++}}if(r.entries!==void 0&&l.call(r,"entries")){let n=r.entries;if(Array.isArray(n)){let f=n.
length;for(let t=0;t<f;t++)_(n[t],{instancePath:i+"/entries/"+t})||(e=p(e,_.errors),s=e.length)}else{let f={instancePath:i+
"/entries",keyword:"type"};e=o(e,f),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return D.errors=e,s===0}var Ee={
type:"object",additionalProperties:!0,required:["tree","texts","folders","paths"],properties:{tree:{$ref:"#/$defs/object\
Id"},texts:{type:"array",items:{type:"string"}},folders:{type:"array",items:{type:"string"}},paths:{type:"array",items:{
type:"string"}}}};function F(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.
tree===void 0||!l.call(r,"tree"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"tree"}}),s++),(r.texts===
void 0||!l.call(r,"texts"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"texts"}}),s++),(r.folders===
void 0||!l.call(r,"folders"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"folders"}}),s++),(r.paths===
void 0||!l.call(r,"paths"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"paths"}}),s++),r.tree!==
void 0&&l.call(r,"tree")&&(g(r.tree,{instancePath:i+"/tree"})||(e=p(e,g.errors),s=e.length)),r.texts!==void 0&&l.call(r,
"texts")){let n=r.texts;if(Array.isArray(n)){let f=n.length;for(let t=0;t<f;t++)if(typeof n[t]!="string"){let c={instancePath:i+
"/texts/"+t,keyword:"type"};e=o(e,c),s++}}else{let f={instancePath:i+"/texts",keyword:"type"};e=o(e,f),s++}}if(r.folders!==
void 0&&l.call(r,"folders")){let n=r.folders;if(Array.isArray(n)){let f=n.length;for(let t=0;t<f;t++)if(typeof n[t]!="st\
ring"){let c={instancePath:i+"/folders/"+t,keyword:"type"};e=o(e,c),s++}}else{let f={instancePath:i+"/folders",keyword:"\
type"};e=o(e,f),s++}}if(r.paths!==void 0&&l.call(r,"paths")){let n=r.paths;if(Array.isArray(n)){let f=n.length;for(let t=0;t<
f;t++)if(typeof n[t]!="string"){let c={instancePath:i+"/paths/"+t,keyword:"type"};e=o(e,c),s++}}else{let f={instancePath:i+
"/paths",keyword:"type"};e=o(e,f),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return F.errors=e,s===0}var xe={
type:"object",additionalProperties:!0,required:["digest"],properties:{digest:{$ref:"#/$defs/digest"}}};function B(r,{instancePath:i=""}={}){
let e=null,s=0;return r&&typeof r=="object"&&!Array.isArray(r)?((r.digest===void 0||!l.call(r,"digest"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"digest"}}),s++),r.digest!==void 0&&l.call(r,"digest")&&(k(r.digest,{instancePath:i+
"/digest"})||(e=p(e,k.errors),s=e.length))):(e=o(e,{instancePath:i,keyword:"type"}),s++),B.errors=e,s===0}var Pe={type:"\
object",additionalProperties:!0,required:["size"],properties:{size:{type:"integer",minimum:0}}};function S(r,{instancePath:i=""}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.size===void 0||!l.call(r,"size"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"size"}}),s++),r.size!==void 0&&l.call(r,"size")){let n=r.size;if(!(typeof n==
"number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let f={instancePath:i+"/size",keyword:"type"};e=o(e,f),s++}if(typeof n=="numb\
er"&&isFinite(n)&&(n<0||isNaN(n))){let f={instancePath:i+"/size",keyword:"minimum"};e=o(e,f),s++}}}else e=o(e,{instancePath:i,
keyword:"type"}),s++;return S.errors=e,s===0}function T(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){if((r.resolved===void 0||!l.call(r,"resolved"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
resolved"}}),s++),(r.mergeBases===void 0||!l.call(r,"mergeBases"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
mergeBases"}}),s++),(r.merges===void 0||!l.call(r,"merges"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
merges"}}),s++),(r.diffs===void 0||!l.call(r,"diffs"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
diffs"}}),s++),(r.lists===void 0||!l.call(r,"lists"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
lists"}}),s++),(r.searches===void 0||!l.call(r,"searches"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
searches"}}),s++),(r.blobs===void 0||!l.call(r,"blobs"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
blobs"}}),s++),r.resolved!==void 0&&l.call(r,"resolved")){let t=r.resolved;if(t&&typeof t=="object"&&!Array.isArray(t))for(let c of Object.
keys(t)){let y=t[c],u=s,d=!1,w=s;b(y,{instancePath:i+"/resolved/"+c.replace(/~/g,"~0").replace(/\//g,"~1")})||(e=p(e,b.errors),
s=e.length);var n=w===s;if(d=d||n,!d){let m=s;if(y!==null){let $={instancePath:i+"/resolved/"+c.replace(/~/g,"~0").replace(
/\//g,"~1"),keyword:"type"};e=o(e,$),s++}var n=m===s;d=d||n}if(d)s=u,e!==null&&(u?e.length=u:e=null);else{let m={instancePath:i+
"/resolved/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"anyOf",params:{}};e=o(e,m),s++}}else{let c={instancePath:i+
"/resolved",keyword:"type"};e=o(e,c),s++}}if(r.mergeBases!==void 0&&l.call(r,"mergeBases")){let t=r.mergeBases;if(Array.
isArray(t)){let c=t.length;for(let y=0;y<c;y++)R(t[y],{instancePath:i+"/mergeBases/"+y})||(e=p(e,R.errors),s=e.length)}else{
let c={instancePath:i+"/mergeBases",keyword:"type"};e=o(e,c),s++}}if(r.merges!==void 0&&l.call(r,"merges")){let t=r.merges;
if(Array.isArray(t)){let c=t.length;for(let y=0;y<c;y++)N(t[y],{instancePath:i+"/merges/"+y})||(e=p(e,N.errors),s=e.length)}else{
let c={instancePath:i+"/merges",keyword:"type"};e=o(e,c),s++}}if(r.diffs!==void 0&&l.call(r,"diffs")){let t=r.diffs;if(Array.
isArray(t)){let c=t.length;for(let y=0;y<c;y++)z(t[y],{instancePath:i+"/diffs/"+y})||(e=p(e,z.errors),s=e.length)}else{let c={
instancePath:i+"/diffs",keyword:"type"};e=o(e,c),s++}}if(r.lists!==void 0&&l.call(r,"lists")){let t=r.lists;if(Array.isArray(
t)){let c=t.length;for(let y=0;y<c;y++)D(t[y],{instancePath:i+"/lists/"+y})||(e=p(e,D.errors),s=e.length)}else{let c={instancePath:i+
"/lists",keyword:"type"};e=o(e,c),s++}}if(r.searches!==void 0&&l.call(r,"searches")){let t=r.searches;if(Array.isArray(t)){
let c=t.length;for(let y=0;y<c;y++)F(t[y],{instancePath:i+"/searches/"+y})||(e=p(e,F.errors),s=e.length)}else{let c={instancePath:i+
"/searches",keyword:"type"};e=o(e,c),s++}}if(r.blobs!==void 0&&l.call(r,"blobs")){let t=r.blobs;if(t&&typeof t=="object"&&
!Array.isArray(t))for(let c of Object.keys(t)){let y=t[c],u=s,d=!1,w=s;B(y,{instancePath:i+"/blobs/"+c.replace(/~/g,"~0").
replace(/\//g,"~1")})||(e=p(e,B.errors),s=e.length);var f=w===s;if(d=d||f,!d){let m=s;S(y,{instancePath:i+"/blobs/"+c.replace(
/~/g,"~0").replace(/\//g,"~1")})||(e=p(e,S.errors),s=e.length);var f=m===s;d=d||f}if(d)s=u,e!==null&&(u?e.length=u:e=null);else{
let m={instancePath:i+"/blobs/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"anyOf",params:{}};e=o(e,m),s++}}else{let c={
instancePath:i+"/blobs",keyword:"type"};e=o(e,c),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return T.errors=e,
s===0}var Oe={type:"object",additionalProperties:!0,required:["id","state","digest"],properties:{id:{type:"string"},state:{type:"\
string",enum:["present","removed"]},digest:{$ref:"#/$defs/digest"}}};function G(r,{instancePath:i=""}={}){let e=null,s=0;
if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.id===void 0||!l.call(r,"id"))&&(e=o(e,{instancePath:i,keyword:"requir\
ed",params:{missingProperty:"id"}}),s++),(r.state===void 0||!l.call(r,"state"))&&(e=o(e,{instancePath:i,keyword:"require\
d",params:{missingProperty:"state"}}),s++),(r.digest===void 0||!l.call(r,"digest"))&&(e=o(e,{instancePath:i,keyword:"req\
uired",params:{missingProperty:"digest"}}),s++),r.id!==void 0&&l.call(r,"id")&&typeof r.id!="string"){let n={instancePath:i+
"/id",keyword:"type"};e=o(e,n),s++}if(r.state!==void 0&&l.call(r,"state")){let n=r.state;if(typeof n!="string"){let f={instancePath:i+
"/state",keyword:"type"};e=o(e,f),s++}if(!(n==="present"||n==="removed")){let f={instancePath:i+"/state",keyword:"enum"};
e=o(e,f),s++}}r.digest!==void 0&&l.call(r,"digest")&&(k(r.digest,{instancePath:i+"/digest"})||(e=p(e,k.errors),s=e.length))}else
e=o(e,{instancePath:i,keyword:"type"}),s++;return G.errors=e,s===0}var Re={type:"object",additionalProperties:!0,required:["base64"],properties:{base64:{type:"string"}}};function U(r,{instancePath:i=""}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.base64===void 0||!l.call(r,"base64"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"base64"}}),s++),r.base64!==void 0&&l.call(r,"base64")&&typeof r.base64!="str\
ing"){let n={instancePath:i+"/base64",keyword:"type"};e=o(e,n),s++}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return U.
errors=e,s===0}var Ne={type:"string",enum:["observe","advisory","soft","hard"]};function V(r,{instancePath:i=""}={}){let e=null,s=0;return typeof r!=
"string"&&(e=o(e,{instancePath:i,keyword:"type"}),s++),r==="observe"||r==="advisory"||r==="soft"||r==="hard"||(e=o(e,{instancePath:i,
keyword:"enum"}),s++),V.errors=e,s===0}var Ie={type:"object",additionalProperties:!0,required:["rule","level","outcome","grant","path","line","column","message",
"help","controls"],properties:{rule:{type:"string"},level:{$ref:"#/$defs/level"},outcome:{type:"string",enum:["pass","fa\
il","waived","pending","not-assessed","not-applicable","error"]},grant:{anyOf:[{type:"string"},{type:"null"}]},path:{type:"\
string"},line:{type:"integer",minimum:0},column:{type:"integer",minimum:0},message:{type:"string"},help:{type:"string"},
controls:{type:"array",items:{type:"string"}}}};function C(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if((r.rule===void 0||!l.call(r,"rule"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
rule"}}),s++),(r.level===void 0||!l.call(r,"level"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
level"}}),s++),(r.outcome===void 0||!l.call(r,"outcome"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
outcome"}}),s++),(r.grant===void 0||!l.call(r,"grant"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
grant"}}),s++),(r.path===void 0||!l.call(r,"path"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
path"}}),s++),(r.line===void 0||!l.call(r,"line"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"l\
ine"}}),s++),(r.column===void 0||!l.call(r,"column"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
column"}}),s++),(r.message===void 0||!l.call(r,"message"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
message"}}),s++),(r.help===void 0||!l.call(r,"help"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
help"}}),s++),(r.controls===void 0||!l.call(r,"controls"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
controls"}}),s++),r.rule!==void 0&&l.call(r,"rule")&&typeof r.rule!="string"){let f={instancePath:i+"/rule",keyword:"typ\
e"};e=o(e,f),s++}if(r.level!==void 0&&l.call(r,"level")&&(V(r.level,{instancePath:i+"/level"})||(e=p(e,V.errors),s=e.length)),
r.outcome!==void 0&&l.call(r,"outcome")){let f=r.outcome;if(typeof f!="string"){let t={instancePath:i+"/outcome",keyword:"\
type"};e=o(e,t),s++}if(!(f==="pass"||f==="fail"||f==="waived"||f==="pending"||f==="not-assessed"||f==="not-applicable"||
f==="error")){let t={instancePath:i+"/outcome",keyword:"enum"};e=o(e,t),s++}}if(r.grant!==void 0&&l.call(r,"grant")){let f=r.
grant,t=s,c=!1,y=s;if(typeof f!="string"){let u={instancePath:i+"/grant",keyword:"type"};e=o(e,u),s++}var n=y===s;if(c=c||
n,!c){let u=s;if(f!==null){let w={instancePath:i+"/grant",keyword:"type"};e=o(e,w),s++}var n=u===s;c=c||n}if(c)s=t,e!==null&&
(t?e.length=t:e=null);else{let u={instancePath:i+"/grant",keyword:"anyOf",params:{}};e=o(e,u),s++}}if(r.path!==void 0&&l.
call(r,"path")&&typeof r.path!="string"){let f={instancePath:i+"/path",keyword:"type"};e=o(e,f),s++}if(r.line!==void 0&&
l.call(r,"line")){let f=r.line;if(!(typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f))){let t={instancePath:i+"/line",keyword:"\
type"};e=o(e,t),s++}if(typeof f=="number"&&isFinite(f)&&(f<0||isNaN(f))){let t={instancePath:i+"/line",keyword:"minimum"};
e=o(e,t),s++}}if(r.column!==void 0&&l.call(r,"column")){let f=r.column;if(!(typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(
f))){let t={instancePath:i+"/column",keyword:"type"};e=o(e,t),s++}if(typeof f=="number"&&isFinite(f)&&(f<0||isNaN(f))){let t={
instancePath:i+"/column",keyword:"minimum"};e=o(e,t),s++}}if(r.message!==void 0&&l.call(r,"message")&&typeof r.message!=
"string"){let f={instancePath:i+"/message",keyword:"type"};e=o(e,f),s++}if(r.help!==void 0&&l.call(r,"help")&&typeof r.help!=
"string"){let f={instancePath:i+"/help",keyword:"type"};e=o(e,f),s++}if(r.controls!==void 0&&l.call(r,"controls")){let f=r.
controls;if(Array.isArray(f)){let t=f.length;for(let c=0;c<t;c++)if(typeof f[c]!="string"){let y={instancePath:i+"/contr\
ols/"+c,keyword:"type"};e=o(e,y),s++}}else{let t={instancePath:i+"/controls",keyword:"type"};e=o(e,t),s++}}}else e=o(e,{
instancePath:i,keyword:"type"}),s++;return C.errors=e,s===0}function H(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.path===void 0||!l.
call(r,"path"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"path"}}),s++),(r.digest===void 0||!l.
call(r,"digest"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"digest"}}),s++),r.path!==void 0&&l.
call(r,"path")&&typeof r.path!="string"){let n={instancePath:i+"/path",keyword:"type"};e=o(e,n),s++}r.digest!==void 0&&l.
call(r,"digest")&&(k(r.digest,{instancePath:i+"/digest"})||(e=p(e,k.errors),s=e.length))}else e=o(e,{instancePath:i,keyword:"\
type"}),s++;return H.errors=e,s===0}var ze={type:"object",additionalProperties:!0,required:["name","sources"],properties:{name:{type:"string"},sources:{type:"\
array",minItems:1,items:{$ref:"#/$defs/policySource"}}}};function J(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if((r.name===void 0||!l.call(r,"name"))&&(e=o(e,{instancePath:i,keyword:"required",params:{
missingProperty:"name"}}),s++),(r.sources===void 0||!l.call(r,"sources"))&&(e=o(e,{instancePath:i,keyword:"required",params:{
missingProperty:"sources"}}),s++),r.name!==void 0&&l.call(r,"name")&&typeof r.name!="string"){let n={instancePath:i+"/na\
me",keyword:"type"};e=o(e,n),s++}if(r.sources!==void 0&&l.call(r,"sources")){let n=r.sources;if(Array.isArray(n)){if(n.length<
1){let t={instancePath:i+"/sources",keyword:"minItems"};e=o(e,t),s++}let f=n.length;for(let t=0;t<f;t++)H(n[t],{instancePath:i+
"/sources/"+t})||(e=p(e,H.errors),s=e.length)}else{let f={instancePath:i+"/sources",keyword:"type"};e=o(e,f),s++}}}else e=
o(e,{instancePath:i,keyword:"type"}),s++;return J.errors=e,s===0}var De={type:"object",additionalProperties:!0,required:["result","now","deltaDigest","policy","reasons","deltas","outcom\
es","problems"],properties:{result:{type:"string",enum:["allow","allow-with-exception","unassessed","pending","deny","er\
ror","violation"]},now:{type:"string"},deltaDigest:{$ref:"#/$defs/digest"},policy:{anyOf:[{$ref:"#/$defs/policyUsed"},{type:"\
null"}]},reasons:{type:"array",items:{type:"string"}},deltas:{type:"array",items:{type:"object"}},outcomes:{type:"array",
items:{$ref:"#/$defs/recordedOutcome"}},problems:{type:"array",items:{type:"object"}}}};function K(r,{instancePath:i=""}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.result===void 0||!l.call(r,"result"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"result"}}),s++),(r.now===void 0||!l.call(r,"now"))&&(e=o(e,{instancePath:i,keyword:"\
required",params:{missingProperty:"now"}}),s++),(r.deltaDigest===void 0||!l.call(r,"deltaDigest"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"deltaDigest"}}),s++),(r.policy===void 0||!l.call(r,"policy"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"policy"}}),s++),(r.reasons===void 0||!l.call(r,"reasons"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"reasons"}}),s++),(r.deltas===void 0||!l.call(r,"deltas"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"deltas"}}),s++),(r.outcomes===void 0||!l.call(r,"outcomes"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"outcomes"}}),s++),(r.problems===void 0||!l.call(r,"problems"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"problems"}}),s++),r.result!==void 0&&l.call(r,"result")){let f=r.result;if(typeof f!=
"string"){let t={instancePath:i+"/result",keyword:"type"};e=o(e,t),s++}if(!(f==="allow"||f==="allow-with-exception"||f===
"unassessed"||f==="pending"||f==="deny"||f==="error"||f==="violation")){let t={instancePath:i+"/result",keyword:"enum"};
e=o(e,t),s++}}if(r.now!==void 0&&l.call(r,"now")&&typeof r.now!="string"){let f={instancePath:i+"/now",keyword:"type"};e=
o(e,f),s++}if(r.deltaDigest!==void 0&&l.call(r,"deltaDigest")&&(k(r.deltaDigest,{instancePath:i+"/deltaDigest"})||(e=p(e,
k.errors),s=e.length)),r.policy!==void 0&&l.call(r,"policy")){let f=r.policy,t=s,c=!1,y=s;J(f,{instancePath:i+"/policy"})||
(e=p(e,J.errors),s=e.length);var n=y===s;if(c=c||n,!c){let u=s;if(f!==null){let w={instancePath:i+"/policy",keyword:"typ\
e"};e=o(e,w),s++}var n=u===s;c=c||n}if(c)s=t,e!==null&&(t?e.length=t:e=null);else{let u={instancePath:i+"/policy",keyword:"\
anyOf",params:{}};e=o(e,u),s++}}if(r.reasons!==void 0&&l.call(r,"reasons")){let f=r.reasons;if(Array.isArray(f)){let t=f.
length;for(let c=0;c<t;c++)if(typeof f[c]!="string"){let y={instancePath:i+"/reasons/"+c,keyword:"type"};e=o(e,y),s++}}else{
let t={instancePath:i+"/reasons",keyword:"type"};e=o(e,t),s++}}if(r.deltas!==void 0&&l.call(r,"deltas")){let f=r.deltas;
if(Array.isArray(f)){let t=f.length;for(let c=0;c<t;c++){let y=f[c];if(!(y&&typeof y=="object"&&!Array.isArray(y))){let u={
instancePath:i+"/deltas/"+c,keyword:"type"};e=o(e,u),s++}}}else{let t={instancePath:i+"/deltas",keyword:"type"};e=o(e,t),
s++}}if(r.outcomes!==void 0&&l.call(r,"outcomes")){let f=r.outcomes;if(Array.isArray(f)){let t=f.length;for(let c=0;c<t;c++)
C(f[c],{instancePath:i+"/outcomes/"+c})||(e=p(e,C.errors),s=e.length)}else{let t={instancePath:i+"/outcomes",keyword:"ty\
pe"};e=o(e,t),s++}}if(r.problems!==void 0&&l.call(r,"problems")){let f=r.problems;if(Array.isArray(f)){let t=f.length;for(let c=0;c<
t;c++){let y=f[c];if(!(y&&typeof y=="object"&&!Array.isArray(y))){let u={instancePath:i+"/problems/"+c,keyword:"type"};e=
o(e,u),s++}}}else{let t={instancePath:i+"/problems",keyword:"type"};e=o(e,t),s++}}}else e=o(e,{instancePath:i,keyword:"t\
ype"}),s++;return K.errors=e,s===0}var Fe=oe,Be={type:"object",additionalProperties:!0,required:["schema","kind","salt",
"engine","source","question","facts","answers","packs","texts","grants","verdict"],properties:{schema:{type:"string",const:"\
https://grantproof.dev/record/v1"},kind:{type:"string",const:"change"},salt:{title:"32 hex digits",examples:["0000000000\
0000000000000000000000"],type:"string",pattern:"^[0-9a-f]{32}$"},engine:{$ref:"#/$defs/engine"},source:{$ref:"#/$defs/so\
urce"},question:{$ref:"#/$defs/question"},facts:{type:"object"},answers:{$ref:"#/$defs/answers"},packs:{type:"object",additionalProperties:{
anyOf:[{$ref:"#/$defs/digest"},{type:"null"}]}},texts:{type:"object",additionalProperties:{anyOf:[{type:"string"},{$ref:"\
#/$defs/binary"}]}},grants:{type:"array",items:{$ref:"#/$defs/recordedGrant"}},verdict:{$ref:"#/$defs/recordedVerdict"}}},
Se=new RegExp("^[0-9a-f]{32}$","u");function oe(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){if((r.schema===void 0||!l.call(r,"schema"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
schema"}}),s++),(r.kind===void 0||!l.call(r,"kind"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
kind"}}),s++),(r.salt===void 0||!l.call(r,"salt"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"s\
alt"}}),s++),(r.engine===void 0||!l.call(r,"engine"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
engine"}}),s++),(r.source===void 0||!l.call(r,"source"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
source"}}),s++),(r.question===void 0||!l.call(r,"question"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
question"}}),s++),(r.facts===void 0||!l.call(r,"facts"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
facts"}}),s++),(r.answers===void 0||!l.call(r,"answers"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
answers"}}),s++),(r.packs===void 0||!l.call(r,"packs"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
packs"}}),s++),(r.texts===void 0||!l.call(r,"texts"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
texts"}}),s++),(r.grants===void 0||!l.call(r,"grants"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
grants"}}),s++),(r.verdict===void 0||!l.call(r,"verdict"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
verdict"}}),s++),r.schema!==void 0&&l.call(r,"schema")){let t=r.schema;if(typeof t!="string"){let c={instancePath:i+"/sc\
hema",keyword:"type"};e=o(e,c),s++}if(t!=="https://grantproof.dev/record/v1"){let c={instancePath:i+"/schema",keyword:"c\
onst"};e=o(e,c),s++}}if(r.kind!==void 0&&l.call(r,"kind")){let t=r.kind;if(typeof t!="string"){let c={instancePath:i+"/k\
ind",keyword:"type"};e=o(e,c),s++}if(t!=="change"){let c={instancePath:i+"/kind",keyword:"const"};e=o(e,c),s++}}if(r.salt!==
void 0&&l.call(r,"salt")){let t=r.salt;if(typeof t=="string"){if(!Se.test(t)){let c={instancePath:i+"/salt",keyword:"pat\
tern"};e=o(e,c),s++}}else{let c={instancePath:i+"/salt",keyword:"type"};e=o(e,c),s++}}if(r.engine!==void 0&&l.call(r,"en\
gine")&&(q(r.engine,{instancePath:i+"/engine"})||(e=p(e,q.errors),s=e.length)),r.source!==void 0&&l.call(r,"source")&&(x(
r.source,{instancePath:i+"/source"})||(e=p(e,x.errors),s=e.length)),r.question!==void 0&&l.call(r,"question")&&(O(r.question,
{instancePath:i+"/question"})||(e=p(e,O.errors),s=e.length)),r.facts!==void 0&&l.call(r,"facts")){let t=r.facts;if(!(t&&
typeof t=="object"&&!Array.isArray(t))){let c={instancePath:i+"/facts",keyword:"type"};e=o(e,c),s++}}if(r.answers!==void 0&&
l.call(r,"answers")&&(T(r.answers,{instancePath:i+"/answers"})||(e=p(e,T.errors),s=e.length)),r.packs!==void 0&&l.call(r,
"packs")){let t=r.packs;if(t&&typeof t=="object"&&!Array.isArray(t))for(let c of Object.keys(t)){let y=t[c],u=s,d=!1,w=s;
k(y,{instancePath:i+"/packs/"+c.replace(/~/g,"~0").replace(/\//g,"~1")})||(e=p(e,k.errors),s=e.length);var n=w===s;if(d=
d||n,!d){let m=s;if(y!==null){let $={instancePath:i+"/packs/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"type"};e=
o(e,$),s++}var n=m===s;d=d||n}if(d)s=u,e!==null&&(u?e.length=u:e=null);else{let m={instancePath:i+"/packs/"+c.replace(/~/g,
"~0").replace(/\//g,"~1"),keyword:"anyOf",params:{}};e=o(e,m),s++}}else{let c={instancePath:i+"/packs",keyword:"type"};e=
o(e,c),s++}}if(r.texts!==void 0&&l.call(r,"texts")){let t=r.texts;if(t&&typeof t=="object"&&!Array.isArray(t))for(let c of Object.
keys(t)){let y=t[c],u=s,d=!1,w=s;if(typeof y!="string"){let m={instancePath:i+"/texts/"+c.replace(/~/g,"~0").replace(/\//g,
"~1"),keyword:"type"};e=o(e,m),s++}var f=w===s;if(d=d||f,!d){let m=s;U(y,{instancePath:i+"/texts/"+c.replace(/~/g,"~0").
replace(/\//g,"~1")})||(e=p(e,U.errors),s=e.length);var f=m===s;d=d||f}if(d)s=u,e!==null&&(u?e.length=u:e=null);else{let m={
instancePath:i+"/texts/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"anyOf",params:{}};e=o(e,m),s++}}else{let c={instancePath:i+
"/texts",keyword:"type"};e=o(e,c),s++}}if(r.grants!==void 0&&l.call(r,"grants")){let t=r.grants;if(Array.isArray(t)){let c=t.
length;for(let y=0;y<c;y++)G(t[y],{instancePath:i+"/grants/"+y})||(e=p(e,G.errors),s=e.length)}else{let c={instancePath:i+
"/grants",keyword:"type"};e=o(e,c),s++}}r.verdict!==void 0&&l.call(r,"verdict")&&(K(r.verdict,{instancePath:i+"/verdict"})||
(e=p(e,K.errors),s=e.length))}else e=o(e,{instancePath:i,keyword:"type"}),s++;return oe.errors=e,s===0}var Te={type:"object",additionalProperties:{title:"hex digits",examples:["e3b0"],type:"string",pattern:"^[0-9a-f]+$"}},Ge=new RegExp(
"^[0-9a-f]+$","u");function L(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r))for(let n of Object.
keys(r)){let f=r[n];if(typeof f=="string"){if(!Ge.test(f)){let t={instancePath:i+"/"+n.replace(/~/g,"~0").replace(/\//g,
"~1"),keyword:"pattern"};e=o(e,t),s++}}else{let t={instancePath:i+"/"+n.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"\
type"};e=o(e,t),s++}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return L.errors=e,s===0}var Ue={type:"object",additionalProperties:!0,required:["sha256"],properties:{sha256:{$ref:"#/$defs/sha256"}}};function A(r,{
instancePath:i=""}={}){let e=null,s=0;return r&&typeof r=="object"&&!Array.isArray(r)?((r.sha256===void 0||!l.call(r,"sh\
a256"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"sha256"}}),s++),r.sha256!==void 0&&l.call(r,
"sha256")&&(h(r.sha256,{instancePath:i+"/sha256"})||(e=p(e,h.errors),s=e.length))):(e=o(e,{instancePath:i,keyword:"type"}),
s++),A.errors=e,s===0}var Ve={type:"object",additionalProperties:!0,required:[],properties:{state:{type:"string"}}};function M(r,{instancePath:i=""}={}){
let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.state!==void 0&&l.call(r,"state")&&typeof r.state!="str\
ing"){let n={instancePath:i+"/state",keyword:"type"};e=o(e,n),s++}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return M.
errors=e,s===0}var Ce={type:"object",additionalProperties:!0,required:["name","digest"],properties:{name:{type:"string"},digest:{$ref:"\
#/$defs/digestSet"},annotations:{$ref:"#/$defs/annotations"}}};function Q(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&
typeof r=="object"&&!Array.isArray(r)){if((r.name===void 0||!l.call(r,"name"))&&(e=o(e,{instancePath:i,keyword:"required",
params:{missingProperty:"name"}}),s++),(r.digest===void 0||!l.call(r,"digest"))&&(e=o(e,{instancePath:i,keyword:"require\
d",params:{missingProperty:"digest"}}),s++),r.name!==void 0&&l.call(r,"name")&&typeof r.name!="string"){let n={instancePath:i+
"/name",keyword:"type"};e=o(e,n),s++}r.digest!==void 0&&l.call(r,"digest")&&(L(r.digest,{instancePath:i+"/digest"})||(e=
p(e,L.errors),s=e.length)),r.annotations!==void 0&&l.call(r,"annotations")&&(M(r.annotations,{instancePath:i+"/annotatio\
ns"})||(e=p(e,M.errors),s=e.length))}else e=o(e,{instancePath:i,keyword:"type"}),s++;return Q.errors=e,s===0}var He={type:"object",additionalProperties:!0,required:["result","decidedAt","deltaDigest","passed","failed"],properties:{
result:{type:"string",enum:["allow","allow-with-exception","unassessed","pending","deny","error","violation"]},decidedAt:{
type:"string"},deltaDigest:{$ref:"#/$defs/digest"},passed:{type:"array",items:{type:"string"}},failed:{type:"array",items:{
type:"string"}}}};function W(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if((r.
result===void 0||!l.call(r,"result"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"result"}}),s++),
(r.decidedAt===void 0||!l.call(r,"decidedAt"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"decid\
edAt"}}),s++),(r.deltaDigest===void 0||!l.call(r,"deltaDigest"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
deltaDigest"}}),s++),(r.passed===void 0||!l.call(r,"passed"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
passed"}}),s++),(r.failed===void 0||!l.call(r,"failed"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
failed"}}),s++),r.result!==void 0&&l.call(r,"result")){let n=r.result;if(typeof n!="string"){let f={instancePath:i+"/res\
ult",keyword:"type"};e=o(e,f),s++}if(!(n==="allow"||n==="allow-with-exception"||n==="unassessed"||n==="pending"||n==="de\
ny"||n==="error"||n==="violation")){let f={instancePath:i+"/result",keyword:"enum"};e=o(e,f),s++}}if(r.decidedAt!==void 0&&
l.call(r,"decidedAt")&&typeof r.decidedAt!="string"){let n={instancePath:i+"/decidedAt",keyword:"type"};e=o(e,n),s++}if(r.
deltaDigest!==void 0&&l.call(r,"deltaDigest")&&(k(r.deltaDigest,{instancePath:i+"/deltaDigest"})||(e=p(e,k.errors),s=e.length)),
r.passed!==void 0&&l.call(r,"passed")){let n=r.passed;if(Array.isArray(n)){let f=n.length;for(let t=0;t<f;t++)if(typeof n[t]!=
"string"){let c={instancePath:i+"/passed/"+t,keyword:"type"};e=o(e,c),s++}}else{let f={instancePath:i+"/passed",keyword:"\
type"};e=o(e,f),s++}}if(r.failed!==void 0&&l.call(r,"failed")){let n=r.failed;if(Array.isArray(n)){let f=n.length;for(let t=0;t<
f;t++)if(typeof n[t]!="string"){let c={instancePath:i+"/failed/"+t,keyword:"type"};e=o(e,c),s++}}else{let f={instancePath:i+
"/failed",keyword:"type"};e=o(e,f),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return W.errors=e,s===0}var Je={type:"object",additionalProperties:!0,required:["name","digest"],properties:{name:{type:"string",const:"record.j\
son"},digest:{$ref:"#/$defs/sha256Set"}}};function X(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){if((r.name===void 0||!l.call(r,"name"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
name"}}),s++),(r.digest===void 0||!l.call(r,"digest"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
digest"}}),s++),r.name!==void 0&&l.call(r,"name")){let n=r.name;if(typeof n!="string"){let f={instancePath:i+"/name",keyword:"\
type"};e=o(e,f),s++}if(n!=="record.json"){let f={instancePath:i+"/name",keyword:"const"};e=o(e,f),s++}}r.digest!==void 0&&
l.call(r,"digest")&&(A(r.digest,{instancePath:i+"/digest"})||(e=p(e,A.errors),s=e.length))}else e=o(e,{instancePath:i,keyword:"\
type"}),s++;return X.errors=e,s===0}var Ke={type:"object",additionalProperties:!0,required:["digest"],properties:{digest:{$ref:"#/$defs/sha256Set"}}};function Y(r,{
instancePath:i=""}={}){let e=null,s=0;return r&&typeof r=="object"&&!Array.isArray(r)?((r.digest===void 0||!l.call(r,"di\
gest"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"digest"}}),s++),r.digest!==void 0&&l.call(r,
"digest")&&(A(r.digest,{instancePath:i+"/digest"})||(e=p(e,A.errors),s=e.length))):(e=o(e,{instancePath:i,keyword:"type"}),
s++),Y.errors=e,s===0}var Le={type:"object",additionalProperties:!0,required:[],properties:{uri:{type:"string"},id:{type:"string"}}};function Z(r,{
instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.uri!==void 0&&l.call(r,"uri")&&typeof r.
uri!="string"){let n={instancePath:i+"/uri",keyword:"type"};e=o(e,n),s++}if(r.id!==void 0&&l.call(r,"id")&&typeof r.id!=
"string"){let n={instancePath:i+"/id",keyword:"type"};e=o(e,n),s++}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return Z.
errors=e,s===0}var Me={type:"object",additionalProperties:!0,required:["repository","ref","range"],properties:{repository:{$ref:"#/$def\
s/statedRepository"},ref:{title:"a branch",examples:["refs/heads/main"],type:"string",pattern:"^refs/heads/."},range:{$ref:"\
#/$defs/range"},pullRequest:{type:"integer",minimum:1}}};function ee(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if((r.repository===void 0||!l.call(r,"repository"))&&(e=o(e,{instancePath:i,keyword:"requir\
ed",params:{missingProperty:"repository"}}),s++),(r.ref===void 0||!l.call(r,"ref"))&&(e=o(e,{instancePath:i,keyword:"req\
uired",params:{missingProperty:"ref"}}),s++),(r.range===void 0||!l.call(r,"range"))&&(e=o(e,{instancePath:i,keyword:"req\
uired",params:{missingProperty:"range"}}),s++),r.repository!==void 0&&l.call(r,"repository")&&(Z(r.repository,{instancePath:i+
"/repository"})||(e=p(e,Z.errors),s=e.length)),r.ref!==void 0&&l.call(r,"ref")){let n=r.ref;if(typeof n=="string"){if(!ie.
test(n)){let f={instancePath:i+"/ref",keyword:"pattern"};e=o(e,f),s++}}else{let f={instancePath:i+"/ref",keyword:"type"};
e=o(e,f),s++}}if(r.range!==void 0&&l.call(r,"range")&&(a(r.range,{instancePath:i+"/range"})||(e=p(e,a.errors),s=e.length)),
r.pullRequest!==void 0&&l.call(r,"pullRequest")){let n=r.pullRequest;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(
n))){let f={instancePath:i+"/pullRequest",keyword:"type"};e=o(e,f),s++}if(typeof n=="number"&&isFinite(n)&&(n<1||isNaN(n))){
let f={instancePath:i+"/pullRequest",keyword:"minimum"};e=o(e,f),s++}}}else e=o(e,{instancePath:i,keyword:"type"}),s++;return ee.
errors=e,s===0}var Qe={type:"object",additionalProperties:!0,required:["decision","record","engine","source"],properties:{decision:{$ref:"\
#/$defs/decision"},record:{$ref:"#/$defs/recordFile"},policy:{$ref:"#/$defs/policyFile"},engine:{$ref:"#/$defs/engine"},
source:{$ref:"#/$defs/statedSource"}}};function re(r,{instancePath:i=""}={}){let e=null,s=0;return r&&typeof r=="object"&&
!Array.isArray(r)?((r.decision===void 0||!l.call(r,"decision"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
decision"}}),s++),(r.record===void 0||!l.call(r,"record"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
record"}}),s++),(r.engine===void 0||!l.call(r,"engine"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
engine"}}),s++),(r.source===void 0||!l.call(r,"source"))&&(e=o(e,{instancePath:i,keyword:"required",params:{missingProperty:"\
source"}}),s++),r.decision!==void 0&&l.call(r,"decision")&&(W(r.decision,{instancePath:i+"/decision"})||(e=p(e,W.errors),
s=e.length)),r.record!==void 0&&l.call(r,"record")&&(X(r.record,{instancePath:i+"/record"})||(e=p(e,X.errors),s=e.length)),
r.policy!==void 0&&l.call(r,"policy")&&(Y(r.policy,{instancePath:i+"/policy"})||(e=p(e,Y.errors),s=e.length)),r.engine!==
void 0&&l.call(r,"engine")&&(q(r.engine,{instancePath:i+"/engine"})||(e=p(e,q.errors),s=e.length)),r.source!==void 0&&l.
call(r,"source")&&(ee(r.source,{instancePath:i+"/source"})||(e=p(e,ee.errors),s=e.length))):(e=o(e,{instancePath:i,keyword:"\
type"}),s++),re.errors=e,s===0}var We=ne,Xe={type:"object",additionalProperties:!0,required:["_type","subject","predicat\
eType","predicate"],properties:{_type:{type:"string",const:"https://in-toto.io/Statement/v1"},subject:{type:"array",minItems:1,
maxItems:1024,items:{$ref:"#/$defs/subject"}},predicateType:{type:"string",const:"https://grantproof.dev/attestation/acc\
ess-decision/v1"},predicate:{$ref:"#/$defs/predicate"}}};function ne(r,{instancePath:i=""}={}){let e=null,s=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){if((r._type===void 0||!l.call(r,"_type"))&&(e=o(e,{instancePath:i,keyword:"required",params:{
missingProperty:"_type"}}),s++),(r.subject===void 0||!l.call(r,"subject"))&&(e=o(e,{instancePath:i,keyword:"required",params:{
missingProperty:"subject"}}),s++),(r.predicateType===void 0||!l.call(r,"predicateType"))&&(e=o(e,{instancePath:i,keyword:"\
required",params:{missingProperty:"predicateType"}}),s++),(r.predicate===void 0||!l.call(r,"predicate"))&&(e=o(e,{instancePath:i,
keyword:"required",params:{missingProperty:"predicate"}}),s++),r._type!==void 0&&l.call(r,"_type")){let n=r._type;if(typeof n!=
"string"){let f={instancePath:i+"/_type",keyword:"type"};e=o(e,f),s++}if(n!=="https://in-toto.io/Statement/v1"){let f={instancePath:i+
"/_type",keyword:"const"};e=o(e,f),s++}}if(r.subject!==void 0&&l.call(r,"subject")){let n=r.subject;if(Array.isArray(n)){
if(n.length>1024){let t={instancePath:i+"/subject",keyword:"maxItems"};e=o(e,t),s++}if(n.length<1){let t={instancePath:i+
"/subject",keyword:"minItems"};e=o(e,t),s++}let f=n.length;for(let t=0;t<f;t++)Q(n[t],{instancePath:i+"/subject/"+t})||(e=
p(e,Q.errors),s=e.length)}else{let f={instancePath:i+"/subject",keyword:"type"};e=o(e,f),s++}}if(r.predicateType!==void 0&&
l.call(r,"predicateType")){let n=r.predicateType;if(typeof n!="string"){let f={instancePath:i+"/predicateType",keyword:"\
type"};e=o(e,f),s++}if(n!=="https://grantproof.dev/attestation/access-decision/v1"){let f={instancePath:i+"/predicateTyp\
e",keyword:"const"};e=o(e,f),s++}}r.predicate!==void 0&&l.call(r,"predicate")&&(re(r.predicate,{instancePath:i+"/predica\
te"})||(e=p(e,re.errors),s=e.length))}else e=o(e,{instancePath:i,keyword:"type"}),s++;return ne.errors=e,s===0}var Ye={record:Fe,
statement:We},Ze={sha256:te,digest:fe,objectId:ye,engine:de,repository:ue,range:ge,commit:me,blobEntry:we,treeEntry:ke,folder:be,
source:ve,trialPolicy:se,question:he,answers:qe,mergeBase:ae,merge:Ae,changedPath:je,diff:$e,list:_e,searched:Ee,readBlob:xe,
largeBlob:Pe,recordedGrant:Oe,binary:Re,level:Ne,recordedOutcome:Ie,policySource:se,policyUsed:ze,recordedVerdict:De,record:Be,
digestSet:Te,sha256Set:Ue,annotations:Ve,subject:Ce,decision:He,recordFile:Je,policyFile:Ke,statedRepository:Le,statedSource:Me,
predicate:Qe,statement:Xe};export{Ze as definitions,Ye as validators};
