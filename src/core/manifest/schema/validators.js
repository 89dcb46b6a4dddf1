// Written by scripts/generate.ts from schemas/; change those instead.
// Holds code by ajv (https://ajv.js.org): MIT, Copyright (c) 2015-2021 Evgeny Poberezkin.
var Te=(r,s)=>()=>{try{return s||r((s={exports:{}}).exports,s),s.exports}catch(e){throw s=0,e}};var je=Te(H=>{"use strict";Object.defineProperty(H,"__esModule",{value:!0});function xe(r){let s=r.length,e=0,o=0,i;for(;o<
s;)e++,i=r.charCodeAt(o++),i>=55296&&i<=56319&&o<s&&(i=r.charCodeAt(o),(i&64512)===56320&&o++);return e}H.default=xe;xe.
code='require("ajv/dist/runtime/ucs2length").default'});function n(r,s){return r===null?[s]:(r.push(s),r)}function c(r,s){if(r===null)return s;for(let e of s)r.push(e);return r}var Ve={title:"text that a reader can see",type:"string",maxLength:2048,pattern:"[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u0\
34f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ufe00-\\uf\
e0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]"},j=je().default,qe=new RegExp("[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u0\
0ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ufe\
00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]","u");function d(r,{instancePath:s=""}={}){let e=null,o=0;
return typeof r=="string"?(j(r)>2048&&(e=n(e,{instancePath:s,keyword:"maxLength"}),o++),qe.test(r)||(e=n(e,{instancePath:s,
keyword:"pattern"}),o++)):(e=n(e,{instancePath:s,keyword:"type"}),o++),d.errors=e,o===0}var Be={type:"string",maxLength:64};function w(r,{instancePath:s=""}={}){let e=null,o=0;return typeof r=="string"?j(r)>64&&
(e=n(e,{instancePath:s,keyword:"maxLength"}),o++):(e=n(e,{instancePath:s,keyword:"type"}),o++),w.errors=e,o===0}var Le={title:"a length of time in days, hours, minutes and seconds",examples:["P90D"],type:"string",pattern:"^(?=.*[1-9\
])P(?=\\d|T\\d)(\\d{1,6}D)?(T(?=\\d)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?)?$"},ze=new RegExp("^(?=.*[1-9])P(?=\\d|T\\d)(\\d{\
1,6}D)?(T(?=\\d)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?)?$","u");function P(r,{instancePath:s=""}={}){let e=null,o=0;return typeof r==
"string"?ze.test(r)||(e=n(e,{instancePath:s,keyword:"pattern"}),o++):(e=n(e,{instancePath:s,keyword:"type"}),o++),P.errors=
e,o===0}var Ce={title:"a web address",examples:["https://example.com/TICKET-12"],type:"string",maxLength:2048,pattern:"^https?:/\
/[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$"},Ue=new RegExp("^htt\
ps?://[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$","u");function L(r,{
instancePath:s=""}={}){let e=null,o=0;return typeof r=="string"?(j(r)>2048&&(e=n(e,{instancePath:s,keyword:"maxLength"}),
o++),Ue.test(r)||(e=n(e,{instancePath:s,keyword:"pattern"}),o++)):(e=n(e,{instancePath:s,keyword:"type"}),o++),L.errors=
e,o===0}var De={title:"a person as `system:account`",examples:["github:octo-lead"],type:"string",maxLength:320,pattern:"^(github\
|email|idp|okta|entra):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$"},
Ke=new RegExp("^(github|email|idp|okta|entra):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206\
f\\ufeff]+$","u");function q(r,{instancePath:s=""}={}){let e=null,o=0;return typeof r=="string"?(j(r)>320&&(e=n(e,{instancePath:s,
keyword:"maxLength"}),o++),Ke.test(r)||(e=n(e,{instancePath:s,keyword:"pattern"}),o++)):(e=n(e,{instancePath:s,keyword:"\
type"}),o++),q.errors=e,o===0}var Ge={title:"a name as `system:name`",examples:["kubernetes:ServiceAccount/payments/settler"],type:"string",maxLength:2048,
pattern:"^[a-z][a-z0-9-]*:[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$"},
He=new RegExp("^[a-z][a-z0-9-]*:[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+$",
"u");function O(r,{instancePath:s=""}={}){let e=null,o=0;return typeof r=="string"?(j(r)>2048&&(e=n(e,{instancePath:s,keyword:"\
maxLength"}),o++),He.test(r)||(e=n(e,{instancePath:s,keyword:"pattern"}),o++)):(e=n(e,{instancePath:s,keyword:"type"}),o++),
O.errors=e,o===0}var Ze={type:"string",enum:["production","preproduction","staging","test","development","sandbox","shared"]};function R(r,{
instancePath:s=""}={}){let e=null,o=0;return typeof r!="string"&&(e=n(e,{instancePath:s,keyword:"type"}),o++),r==="produ\
ction"||r==="preproduction"||r==="staging"||r==="test"||r==="development"||r==="sandbox"||r==="shared"||(e=n(e,{instancePath:s,
keyword:"enum"}),o++),R.errors=e,o===0}var Qe={type:"string",enum:["read","write","secret-read","identity-issue","admin","privileged"]};function E(r,{instancePath:s=""}={}){
let e=null,o=0;return typeof r!="string"&&(e=n(e,{instancePath:s,keyword:"type"}),o++),r==="read"||r==="write"||r==="sec\
ret-read"||r==="identity-issue"||r==="admin"||r==="privileged"||(e=n(e,{instancePath:s,keyword:"enum"}),o++),E.errors=e,
o===0}var Je={type:"string",enum:["service-account","workload","iam-role","iam-user","service-principal","managed-identity","o\
auth-client","api-key","ssh-key","deploy-key","app-installation","ci-workflow","certificate","database-user","message-br\
oker-user","ai-agent","mcp-server","shared-role","break-glass","third-party-app"]};function S(r,{instancePath:s=""}={}){
let e=null,o=0;return typeof r!="string"&&(e=n(e,{instancePath:s,keyword:"type"}),o++),r==="service-account"||r==="workl\
oad"||r==="iam-role"||r==="iam-user"||r==="service-principal"||r==="managed-identity"||r==="oauth-client"||r==="api-key"||
r==="ssh-key"||r==="deploy-key"||r==="app-installation"||r==="ci-workflow"||r==="certificate"||r==="database-user"||r===
"message-broker-user"||r==="ai-agent"||r==="mcp-server"||r==="shared-role"||r==="break-glass"||r==="third-party-app"||(e=
n(e,{instancePath:s,keyword:"enum"}),o++),S.errors=e,o===0}var We={type:"string",maxLength:2e3};function z(r,{instancePath:s=""}={}){let e=null,o=0;return typeof r=="string"?j(r)>
2e3&&(e=n(e,{instancePath:s,keyword:"maxLength"}),o++):(e=n(e,{instancePath:s,keyword:"type"}),o++),z.errors=e,o===0}var Xe={type:"object",additionalProperties:!1,required:["name"],properties:{name:{title:"a name of small letters, digits\
, hyphens and dots",examples:["sample-deployer"],type:"string",pattern:"^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$"},labels:{
type:"object",maxProperties:64,additionalProperties:{type:"string",maxLength:63}},annotations:{type:"object",maxProperties:64,
additionalProperties:{type:"string",maxLength:4096}}}},l=Object.prototype.hasOwnProperty,Ye=new RegExp("^[a-z0-9]([-a-z0\
-9.]{0,251}[a-z0-9])?$","u");function _(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){(r.name===void 0||!l.call(r,"name"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"name"}}),o++);
for(let i of Object.keys(r))i==="name"||i==="labels"||i==="annotations"||(e=n(e,{instancePath:s,keyword:"additionalPrope\
rties",params:{additionalProperty:i}}),o++);if(r.name!==void 0&&l.call(r,"name")){let i=r.name;if(typeof i=="string"){if(!Ye.
test(i)){let t={instancePath:s+"/name",keyword:"pattern"};e=n(e,t),o++}}else{let t={instancePath:s+"/name",keyword:"type"};
e=n(e,t),o++}}if(r.labels!==void 0&&l.call(r,"labels")){let i=r.labels;if(i&&typeof i=="object"&&!Array.isArray(i)){if(Object.
keys(i).length>64){let t={instancePath:s+"/labels",keyword:"maxProperties"};e=n(e,t),o++}for(let t of Object.keys(i)){let f=i[t];
if(typeof f=="string"){if(j(f)>63){let y={instancePath:s+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"ma\
xLength"};e=n(e,y),o++}}else{let y={instancePath:s+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"type"};e=
n(e,y),o++}}}else{let t={instancePath:s+"/labels",keyword:"type"};e=n(e,t),o++}}if(r.annotations!==void 0&&l.call(r,"ann\
otations")){let i=r.annotations;if(i&&typeof i=="object"&&!Array.isArray(i)){if(Object.keys(i).length>64){let t={instancePath:s+
"/annotations",keyword:"maxProperties"};e=n(e,t),o++}for(let t of Object.keys(i)){let f=i[t];if(typeof f=="string"){if(j(
f)>4096){let y={instancePath:s+"/annotations/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"maxLength"};e=n(e,y),o++}}else{
let y={instancePath:s+"/annotations/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"type"};e=n(e,y),o++}}}else{let t={
instancePath:s+"/annotations",keyword:"type"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return _.errors=
e,o===0}var Re={type:"object",additionalProperties:!1,required:["identity","entitlements"],properties:{identity:{$ref:"#/$defs/i\
dentity"},owner:{$ref:"#/$defs/owner"},environment:{$ref:"#/$defs/environment"},justification:{$ref:"#/$defs/justificati\
on"},tickets:{type:"array",maxItems:50,items:{$ref:"#/$defs/ticket"}},entitlements:{type:"array",minItems:1,maxItems:500,
items:{$ref:"#/$defs/entitlement"}},validity:{$ref:"#/$defs/validity"},credential:{$ref:"#/$defs/credential"},review:{$ref:"\
#/$defs/review"},delegation:{$ref:"#/$defs/delegation"},exceptions:{type:"array",maxItems:50,items:{$ref:"#/$defs/text"}},
agent:{$ref:"#/$defs/agent"},revocation:{$ref:"#/$defs/revocation"},nativeRefs:{type:"array",maxItems:200,items:{$ref:"#\
/$defs/nativeRef"}}}},er={type:"object",additionalProperties:!1,required:["id","type","provider"],properties:{id:{$ref:"\
#/$defs/principal"},type:{$ref:"#/$defs/identityType"},provider:{type:"string",enum:["aws","gcp","azure","entra","kubern\
etes","vault","github","gitlab","okta","spiffe","kafka","postgres","saas","other"]},displayName:{$ref:"#/$defs/text"},platformManaged:{
type:"object",additionalProperties:!1,required:["by"],properties:{by:{$ref:"#/$defs/text"},ref:{$ref:"#/$defs/text"}}},thirdParty:{
type:"object",additionalProperties:!1,required:["vendor"],properties:{vendor:{$ref:"#/$defs/text"},contractRef:{$ref:"#/\
$defs/text"},externalId:{$ref:"#/$defs/text"}}},interactiveUse:{type:"string",enum:["forbidden","break-glass-only","allo\
wed"]}}};function Z(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.id===void 0||
!l.call(r,"id"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"id"}}),o++),(r.type===void 0||!l.call(
r,"type"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"type"}}),o++),(r.provider===void 0||!l.call(
r,"provider"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"provider"}}),o++);for(let i of Object.
keys(r))i==="id"||i==="type"||i==="provider"||i==="displayName"||i==="platformManaged"||i==="thirdParty"||i==="interacti\
veUse"||(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.id!==void 0&&l.call(
r,"id")&&(O(r.id,{instancePath:s+"/id"})||(e=c(e,O.errors),o=e.length)),r.type!==void 0&&l.call(r,"type")&&(S(r.type,{instancePath:s+
"/type"})||(e=c(e,S.errors),o=e.length)),r.provider!==void 0&&l.call(r,"provider")){let i=r.provider;if(typeof i!="strin\
g"){let t={instancePath:s+"/provider",keyword:"type"};e=n(e,t),o++}if(!(i==="aws"||i==="gcp"||i==="azure"||i==="entra"||
i==="kubernetes"||i==="vault"||i==="github"||i==="gitlab"||i==="okta"||i==="spiffe"||i==="kafka"||i==="postgres"||i==="s\
aas"||i==="other")){let t={instancePath:s+"/provider",keyword:"enum"};e=n(e,t),o++}}if(r.displayName!==void 0&&l.call(r,
"displayName")&&(d(r.displayName,{instancePath:s+"/displayName"})||(e=c(e,d.errors),o=e.length)),r.platformManaged!==void 0&&
l.call(r,"platformManaged")){let i=r.platformManaged;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.by===void 0||!l.call(
i,"by")){let t={instancePath:s+"/platformManaged",keyword:"required",params:{missingProperty:"by"}};e=n(e,t),o++}for(let t of Object.
keys(i))if(!(t==="by"||t==="ref")){let f={instancePath:s+"/platformManaged",keyword:"additionalProperties",params:{additionalProperty:t}};
e=n(e,f),o++}i.by!==void 0&&l.call(i,"by")&&(d(i.by,{instancePath:s+"/platformManaged/by"})||(e=c(e,d.errors),o=e.length)),
i.ref!==void 0&&l.call(i,"ref")&&(d(i.ref,{instancePath:s+"/platformManaged/ref"})||(e=c(e,d.errors),o=e.length))}else{let t={
instancePath:s+"/platformManaged",keyword:"type"};e=n(e,t),o++}}if(r.thirdParty!==void 0&&l.call(r,"thirdParty")){let i=r.
thirdParty;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.vendor===void 0||!l.call(i,"vendor")){let t={instancePath:s+
"/thirdParty",keyword:"required",params:{missingProperty:"vendor"}};e=n(e,t),o++}for(let t of Object.keys(i))if(!(t==="v\
endor"||t==="contractRef"||t==="externalId")){let f={instancePath:s+"/thirdParty",keyword:"additionalProperties",params:{
additionalProperty:t}};e=n(e,f),o++}i.vendor!==void 0&&l.call(i,"vendor")&&(d(i.vendor,{instancePath:s+"/thirdParty/vend\
or"})||(e=c(e,d.errors),o=e.length)),i.contractRef!==void 0&&l.call(i,"contractRef")&&(d(i.contractRef,{instancePath:s+"\
/thirdParty/contractRef"})||(e=c(e,d.errors),o=e.length)),i.externalId!==void 0&&l.call(i,"externalId")&&(d(i.externalId,
{instancePath:s+"/thirdParty/externalId"})||(e=c(e,d.errors),o=e.length))}else{let t={instancePath:s+"/thirdParty",keyword:"\
type"};e=n(e,t),o++}}if(r.interactiveUse!==void 0&&l.call(r,"interactiveUse")){let i=r.interactiveUse;if(typeof i!="stri\
ng"){let t={instancePath:s+"/interactiveUse",keyword:"type"};e=n(e,t),o++}if(!(i==="forbidden"||i==="break-glass-only"||
i==="allowed")){let t={instancePath:s+"/interactiveUse",keyword:"enum"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"\
type"}),o++;return Z.errors=e,o===0}var rr={type:"object",additionalProperties:!1,properties:{team:{$ref:"#/$defs/text"},
primary:{$ref:"#/$defs/human"},secondary:{type:"array",maxItems:10,items:{$ref:"#/$defs/human"}},sponsor:{$ref:"#/$defs/\
human"},contact:{$ref:"#/$defs/text"}}};function C(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){for(let i of Object.keys(r))i==="team"||i==="primary"||i==="secondary"||i==="sponsor"||i==="contact"||(e=n(e,
{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.team!==void 0&&l.call(r,"team")&&
(d(r.team,{instancePath:s+"/team"})||(e=c(e,d.errors),o=e.length)),r.primary!==void 0&&l.call(r,"primary")&&(q(r.primary,
{instancePath:s+"/primary"})||(e=c(e,q.errors),o=e.length)),r.secondary!==void 0&&l.call(r,"secondary")){let i=r.secondary;
if(Array.isArray(i)){if(i.length>10){let f={instancePath:s+"/secondary",keyword:"maxItems"};e=n(e,f),o++}let t=i.length;
for(let f=0;f<t;f++)q(i[f],{instancePath:s+"/secondary/"+f})||(e=c(e,q.errors),o=e.length)}else{let t={instancePath:s+"/\
secondary",keyword:"type"};e=n(e,t),o++}}r.sponsor!==void 0&&l.call(r,"sponsor")&&(q(r.sponsor,{instancePath:s+"/sponsor"})||
(e=c(e,q.errors),o=e.length)),r.contact!==void 0&&l.call(r,"contact")&&(d(r.contact,{instancePath:s+"/contact"})||(e=c(e,
d.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),o++;return C.errors=e,o===0}var ir={type:"object",additionalProperties:!1,
required:["system","id"],properties:{system:{type:"string",enum:["jira","servicenow","github","gitlab","linear","azure-b\
oards","freshservice","other"]},id:{$ref:"#/$defs/text"},url:{$ref:"#/$defs/url"},relation:{type:"string",enum:["request",
"approval","change","exception","review","revocation","incident"]}}};function U(r,{instancePath:s=""}={}){let e=null,o=0;
if(r&&typeof r=="object"&&!Array.isArray(r)){(r.system===void 0||!l.call(r,"system"))&&(e=n(e,{instancePath:s,keyword:"r\
equired",params:{missingProperty:"system"}}),o++),(r.id===void 0||!l.call(r,"id"))&&(e=n(e,{instancePath:s,keyword:"requ\
ired",params:{missingProperty:"id"}}),o++);for(let i of Object.keys(r))i==="system"||i==="id"||i==="url"||i==="relation"||
(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.system!==void 0&&l.call(
r,"system")){let i=r.system;if(typeof i!="string"){let t={instancePath:s+"/system",keyword:"type"};e=n(e,t),o++}if(!(i===
"jira"||i==="servicenow"||i==="github"||i==="gitlab"||i==="linear"||i==="azure-boards"||i==="freshservice"||i==="other")){
let t={instancePath:s+"/system",keyword:"enum"};e=n(e,t),o++}}if(r.id!==void 0&&l.call(r,"id")&&(d(r.id,{instancePath:s+
"/id"})||(e=c(e,d.errors),o=e.length)),r.url!==void 0&&l.call(r,"url")&&(L(r.url,{instancePath:s+"/url"})||(e=c(e,L.errors),
o=e.length)),r.relation!==void 0&&l.call(r,"relation")){let i=r.relation;if(typeof i!="string"){let t={instancePath:s+"/\
relation",keyword:"type"};e=n(e,t),o++}if(!(i==="request"||i==="approval"||i==="change"||i==="exception"||i==="review"||
i==="revocation"||i==="incident")){let t={instancePath:s+"/relation",keyword:"enum"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,
keyword:"type"}),o++;return U.errors=e,o===0}var Pe={type:"object",additionalProperties:!1,required:["system","resource"],
anyOf:[{required:["role"]},{required:["actions"]},{required:["scopes"]},{required:["secretKeys"]}],properties:{id:{$ref:"\
#/$defs/text"},system:{$ref:"#/$defs/text"},boundary:{$ref:"#/$defs/text"},resource:{anyOf:[{$ref:"#/$defs/text"},{type:"\
array",minItems:1,maxItems:2e3,items:{$ref:"#/$defs/text"}}]},role:{$ref:"#/$defs/text"},actions:{$ref:"#/$defs/texts"},
scopes:{$ref:"#/$defs/texts"},secretKeys:{$ref:"#/$defs/texts"},privilege:{$ref:"#/$defs/privilege"},conditions:{type:"o\
bject"},delegable:{type:"boolean"},dataClass:{$ref:"#/$defs/text"}}},or={type:"array",minItems:1,maxItems:2e3,uniqueItems:!0,
items:{title:"text that a reader can see",type:"string",maxLength:2048,pattern:"[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u03\
4f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ufe00-\\ufe\
0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]"}};function A(r,{instancePath:s=""}={}){let e=null,o=0;if(Array.isArray(
r)){r.length>2e3&&(e=n(e,{instancePath:s,keyword:"maxItems"}),o++),r.length<1&&(e=n(e,{instancePath:s,keyword:"minItems"}),
o++);let i=r.length;for(let y=0;y<i;y++){let m=r[y];if(typeof m=="string"){if(j(m)>2048){let u={instancePath:s+"/"+y,keyword:"\
maxLength"};e=n(e,u),o++}if(!qe.test(m)){let u={instancePath:s+"/"+y,keyword:"pattern"};e=n(e,u),o++}}else{let u={instancePath:s+
"/"+y,keyword:"type"};e=n(e,u),o++}}let t=r.length,f;if(t>1){let y={};for(;t--;){let m=r[t];if(typeof m=="string"){if(typeof y[m]==
"number"){f=y[m],e=n(e,{instancePath:s,keyword:"uniqueItems",params:{i:t,j:f}}),o++;break}y[m]=t}}}}else e=n(e,{instancePath:s,
keyword:"type"}),o++;return A.errors=e,o===0}function Q(r,{instancePath:s=""}={}){let e=null,o=0,i=o,t=!1,f=o;r&&typeof r==
"object"&&!Array.isArray(r)&&(r.role===void 0||!l.call(r,"role"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
role"}}),o++);var y=f===o;if(t=t||y,!t){let u=o;r&&typeof r=="object"&&!Array.isArray(r)&&(r.actions===void 0||!l.call(r,
"actions"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"actions"}}),o++);var y=u===o;if(t=t||y,!t){
let p=o;r&&typeof r=="object"&&!Array.isArray(r)&&(r.scopes===void 0||!l.call(r,"scopes"))&&(e=n(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"scopes"}}),o++);var y=p===o;if(t=t||y,!t){let g=o;r&&typeof r=="object"&&!Array.isArray(
r)&&(r.secretKeys===void 0||!l.call(r,"secretKeys"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
secretKeys"}}),o++);var y=g===o;t=t||y}}}if(t?(o=i,e!==null&&(i?e.length=i:e=null)):(e=n(e,{instancePath:s,keyword:"anyO\
f",params:{}}),o++),r&&typeof r=="object"&&!Array.isArray(r)){(r.system===void 0||!l.call(r,"system"))&&(e=n(e,{instancePath:s,
keyword:"required",params:{missingProperty:"system"}}),o++),(r.resource===void 0||!l.call(r,"resource"))&&(e=n(e,{instancePath:s,
keyword:"required",params:{missingProperty:"resource"}}),o++);for(let u of Object.keys(r))l.call(Pe.properties,u)||(e=n(
e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:u}}),o++);if(r.id!==void 0&&l.call(r,"id")&&
(d(r.id,{instancePath:s+"/id"})||(e=c(e,d.errors),o=e.length)),r.system!==void 0&&l.call(r,"system")&&(d(r.system,{instancePath:s+
"/system"})||(e=c(e,d.errors),o=e.length)),r.boundary!==void 0&&l.call(r,"boundary")&&(d(r.boundary,{instancePath:s+"/bo\
undary"})||(e=c(e,d.errors),o=e.length)),r.resource!==void 0&&l.call(r,"resource")){let u=r.resource,k=o,p=!1,v=o;d(u,{instancePath:s+
"/resource"})||(e=c(e,d.errors),o=e.length);var m=v===o;if(p=p||m,!p){let g=o;if(Array.isArray(u)){if(u.length>2e3){let I={
instancePath:s+"/resource",keyword:"maxItems"};e=n(e,I),o++}if(u.length<1){let I={instancePath:s+"/resource",keyword:"mi\
nItems"};e=n(e,I),o++}let h=u.length;for(let I=0;I<h;I++)d(u[I],{instancePath:s+"/resource/"+I})||(e=c(e,d.errors),o=e.length)}else{
let h={instancePath:s+"/resource",keyword:"type"};e=n(e,h),o++}var m=g===o;p=p||m}if(p)o=k,e!==null&&(k?e.length=k:e=null);else{
let g={instancePath:s+"/resource",keyword:"anyOf",params:{}};e=n(e,g),o++}}if(r.role!==void 0&&l.call(r,"role")&&(d(r.role,
{instancePath:s+"/role"})||(e=c(e,d.errors),o=e.length)),r.actions!==void 0&&l.call(r,"actions")&&(A(r.actions,{instancePath:s+
"/actions"})||(e=c(e,A.errors),o=e.length)),r.scopes!==void 0&&l.call(r,"scopes")&&(A(r.scopes,{instancePath:s+"/scopes"})||
(e=c(e,A.errors),o=e.length)),r.secretKeys!==void 0&&l.call(r,"secretKeys")&&(A(r.secretKeys,{instancePath:s+"/secretKey\
s"})||(e=c(e,A.errors),o=e.length)),r.privilege!==void 0&&l.call(r,"privilege")&&(E(r.privilege,{instancePath:s+"/privil\
ege"})||(e=c(e,E.errors),o=e.length)),r.conditions!==void 0&&l.call(r,"conditions")){let u=r.conditions;if(!(u&&typeof u==
"object"&&!Array.isArray(u))){let k={instancePath:s+"/conditions",keyword:"type"};e=n(e,k),o++}}if(r.delegable!==void 0&&
l.call(r,"delegable")&&typeof r.delegable!="boolean"){let u={instancePath:s+"/delegable",keyword:"type"};e=n(e,u),o++}r.
dataClass!==void 0&&l.call(r,"dataClass")&&(d(r.dataClass,{instancePath:s+"/dataClass"})||(e=c(e,d.errors),o=e.length))}else
e=n(e,{instancePath:s,keyword:"type"}),o++;return Q.errors=e,o===0}var sr={type:"object",additionalProperties:!1,properties:{
validFrom:{$ref:"#/$defs/instant"},expiresAt:{$ref:"#/$defs/instant"},maxTtl:{$ref:"#/$defs/duration"},onExpiry:{type:"s\
tring",enum:["revoke","review"]},renewals:{type:"integer",minimum:0,maximum:1e4}}};function D(r,{instancePath:s=""}={}){
let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i of Object.keys(r))i==="validFrom"||i==="expiresAt"||
i==="maxTtl"||i==="onExpiry"||i==="renewals"||(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),
o++);if(r.validFrom!==void 0&&l.call(r,"validFrom")&&(w(r.validFrom,{instancePath:s+"/validFrom"})||(e=c(e,w.errors),o=e.
length)),r.expiresAt!==void 0&&l.call(r,"expiresAt")&&(w(r.expiresAt,{instancePath:s+"/expiresAt"})||(e=c(e,w.errors),o=
e.length)),r.maxTtl!==void 0&&l.call(r,"maxTtl")&&(P(r.maxTtl,{instancePath:s+"/maxTtl"})||(e=c(e,P.errors),o=e.length)),
r.onExpiry!==void 0&&l.call(r,"onExpiry")){let i=r.onExpiry;if(typeof i!="string"){let t={instancePath:s+"/onExpiry",keyword:"\
type"};e=n(e,t),o++}if(!(i==="revoke"||i==="review")){let t={instancePath:s+"/onExpiry",keyword:"enum"};e=n(e,t),o++}}if(r.
renewals!==void 0&&l.call(r,"renewals")){let i=r.renewals;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let t={
instancePath:s+"/renewals",keyword:"type"};e=n(e,t),o++}if(typeof i=="number"&&isFinite(i)){if(i>1e4||isNaN(i)){let t={instancePath:s+
"/renewals",keyword:"maximum"};e=n(e,t),o++}if(i<0||isNaN(i)){let t={instancePath:s+"/renewals",keyword:"minimum"};e=n(e,
t),o++}}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return D.errors=e,o===0}var tr={type:"object",additionalProperties:!1,
required:["type"],properties:{type:{type:"string",enum:["static","short-lived","federated","certificate","none"]},mechanism:{
$ref:"#/$defs/text"},issuer:{$ref:"#/$defs/text"},trust:{type:"object",additionalProperties:!1,required:["issuer","subje\
ct","audience"],properties:{issuer:{$ref:"#/$defs/url"},subject:{$ref:"#/$defs/text"},subjectMatch:{type:"string",enum:[
"exact","pattern"]},audience:{$ref:"#/$defs/text"}}},secretRef:{type:"object",additionalProperties:!1,required:["store",
"path"],properties:{store:{$ref:"#/$defs/text"},path:{$ref:"#/$defs/text"}}},rotation:{type:"object",additionalProperties:!1,
required:["interval","method"],properties:{interval:{$ref:"#/$defs/duration"},method:{type:"string",enum:["automatic","m\
anual"]},lastRotatedAt:{$ref:"#/$defs/instant"}}},consumers:{type:"array",maxItems:1e3,items:{$ref:"#/$defs/text"}}}};function J(r,{
instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.type===void 0||!l.call(r,"type"))&&
(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"type"}}),o++);for(let i of Object.keys(r))i==="type"||
i==="mechanism"||i==="issuer"||i==="trust"||i==="secretRef"||i==="rotation"||i==="consumers"||(e=n(e,{instancePath:s,keyword:"\
additionalProperties",params:{additionalProperty:i}}),o++);if(r.type!==void 0&&l.call(r,"type")){let i=r.type;if(typeof i!=
"string"){let t={instancePath:s+"/type",keyword:"type"};e=n(e,t),o++}if(!(i==="static"||i==="short-lived"||i==="federate\
d"||i==="certificate"||i==="none")){let t={instancePath:s+"/type",keyword:"enum"};e=n(e,t),o++}}if(r.mechanism!==void 0&&
l.call(r,"mechanism")&&(d(r.mechanism,{instancePath:s+"/mechanism"})||(e=c(e,d.errors),o=e.length)),r.issuer!==void 0&&l.
call(r,"issuer")&&(d(r.issuer,{instancePath:s+"/issuer"})||(e=c(e,d.errors),o=e.length)),r.trust!==void 0&&l.call(r,"tru\
st")){let i=r.trust;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.issuer===void 0||!l.call(i,"issuer")){let t={instancePath:s+
"/trust",keyword:"required",params:{missingProperty:"issuer"}};e=n(e,t),o++}if(i.subject===void 0||!l.call(i,"subject")){
let t={instancePath:s+"/trust",keyword:"required",params:{missingProperty:"subject"}};e=n(e,t),o++}if(i.audience===void 0||
!l.call(i,"audience")){let t={instancePath:s+"/trust",keyword:"required",params:{missingProperty:"audience"}};e=n(e,t),o++}
for(let t of Object.keys(i))if(!(t==="issuer"||t==="subject"||t==="subjectMatch"||t==="audience")){let f={instancePath:s+
"/trust",keyword:"additionalProperties",params:{additionalProperty:t}};e=n(e,f),o++}if(i.issuer!==void 0&&l.call(i,"issu\
er")&&(L(i.issuer,{instancePath:s+"/trust/issuer"})||(e=c(e,L.errors),o=e.length)),i.subject!==void 0&&l.call(i,"subject")&&
(d(i.subject,{instancePath:s+"/trust/subject"})||(e=c(e,d.errors),o=e.length)),i.subjectMatch!==void 0&&l.call(i,"subjec\
tMatch")){let t=i.subjectMatch;if(typeof t!="string"){let f={instancePath:s+"/trust/subjectMatch",keyword:"type"};e=n(e,
f),o++}if(!(t==="exact"||t==="pattern")){let f={instancePath:s+"/trust/subjectMatch",keyword:"enum"};e=n(e,f),o++}}i.audience!==
void 0&&l.call(i,"audience")&&(d(i.audience,{instancePath:s+"/trust/audience"})||(e=c(e,d.errors),o=e.length))}else{let t={
instancePath:s+"/trust",keyword:"type"};e=n(e,t),o++}}if(r.secretRef!==void 0&&l.call(r,"secretRef")){let i=r.secretRef;
if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.store===void 0||!l.call(i,"store")){let t={instancePath:s+"/secretRef",
keyword:"required",params:{missingProperty:"store"}};e=n(e,t),o++}if(i.path===void 0||!l.call(i,"path")){let t={instancePath:s+
"/secretRef",keyword:"required",params:{missingProperty:"path"}};e=n(e,t),o++}for(let t of Object.keys(i))if(!(t==="stor\
e"||t==="path")){let f={instancePath:s+"/secretRef",keyword:"additionalProperties",params:{additionalProperty:t}};e=n(e,
f),o++}i.store!==void 0&&l.call(i,"store")&&(d(i.store,{instancePath:s+"/secretRef/store"})||(e=c(e,d.errors),o=e.length)),
i.path!==void 0&&l.call(i,"path")&&(d(i.path,{instancePath:s+"/secretRef/path"})||(e=c(e,d.errors),o=e.length))}else{let t={
instancePath:s+"/secretRef",keyword:"type"};e=n(e,t),o++}}if(r.rotation!==void 0&&l.call(r,"rotation")){let i=r.rotation;
if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.interval===void 0||!l.call(i,"interval")){let t={instancePath:s+"/rota\
tion",keyword:"required",params:{missingProperty:"interval"}};e=n(e,t),o++}if(i.method===void 0||!l.call(i,"method")){let t={
instancePath:s+"/rotation",keyword:"required",params:{missingProperty:"method"}};e=n(e,t),o++}for(let t of Object.keys(i))
if(!(t==="interval"||t==="method"||t==="lastRotatedAt")){let f={instancePath:s+"/rotation",keyword:"additionalProperties",
params:{additionalProperty:t}};e=n(e,f),o++}if(i.interval!==void 0&&l.call(i,"interval")&&(P(i.interval,{instancePath:s+
"/rotation/interval"})||(e=c(e,P.errors),o=e.length)),i.method!==void 0&&l.call(i,"method")){let t=i.method;if(typeof t!=
"string"){let f={instancePath:s+"/rotation/method",keyword:"type"};e=n(e,f),o++}if(!(t==="automatic"||t==="manual")){let f={
instancePath:s+"/rotation/method",keyword:"enum"};e=n(e,f),o++}}i.lastRotatedAt!==void 0&&l.call(i,"lastRotatedAt")&&(w(
i.lastRotatedAt,{instancePath:s+"/rotation/lastRotatedAt"})||(e=c(e,w.errors),o=e.length))}else{let t={instancePath:s+"/\
rotation",keyword:"type"};e=n(e,t),o++}}if(r.consumers!==void 0&&l.call(r,"consumers")){let i=r.consumers;if(Array.isArray(
i)){if(i.length>1e3){let f={instancePath:s+"/consumers",keyword:"maxItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<t;f++)
d(i[f],{instancePath:s+"/consumers/"+f})||(e=c(e,d.errors),o=e.length)}else{let t={instancePath:s+"/consumers",keyword:"\
type"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return J.errors=e,o===0}var nr={type:"object",additionalProperties:!1,
properties:{cadence:{$ref:"#/$defs/duration"},lastReviewedAt:{$ref:"#/$defs/instant"},lastReviewedBy:{$ref:"#/$defs/huma\
n"},lastReview:{$ref:"#/$defs/text"}}};function K(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){for(let i of Object.keys(r))i==="cadence"||i==="lastReviewedAt"||i==="lastReviewedBy"||i==="lastReview"||(e=
n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);r.cadence!==void 0&&l.call(r,"ca\
dence")&&(P(r.cadence,{instancePath:s+"/cadence"})||(e=c(e,P.errors),o=e.length)),r.lastReviewedAt!==void 0&&l.call(r,"l\
astReviewedAt")&&(w(r.lastReviewedAt,{instancePath:s+"/lastReviewedAt"})||(e=c(e,w.errors),o=e.length)),r.lastReviewedBy!==
void 0&&l.call(r,"lastReviewedBy")&&(q(r.lastReviewedBy,{instancePath:s+"/lastReviewedBy"})||(e=c(e,q.errors),o=e.length)),
r.lastReview!==void 0&&l.call(r,"lastReview")&&(d(r.lastReview,{instancePath:s+"/lastReview"})||(e=c(e,d.errors),o=e.length))}else
e=n(e,{instancePath:s,keyword:"type"}),o++;return K.errors=e,o===0}var lr={type:"object",additionalProperties:!1,properties:{
delegatedAdmin:{type:"object",additionalProperties:!1,required:["principal","authority","scope"],properties:{principal:{
$ref:"#/$defs/principal"},authority:{$ref:"#/$defs/text"},scope:{$ref:"#/$defs/text"},expiresAt:{$ref:"#/$defs/instant"}}},
sharedRole:{type:"object",additionalProperties:!1,anyOf:[{required:["members"]},{required:["memberSource"]}],properties:{
members:{type:"array",minItems:1,maxItems:2e3,items:{$ref:"#/$defs/principal"}},memberSource:{type:"object",additionalProperties:!1,
required:["kind","ref"],properties:{kind:{type:"string",enum:["group","selector","query"]},ref:{$ref:"#/$defs/text"},snapshotSha256:{
title:"a SHA-256 digest of 64 hex digits",examples:["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
type:"string",pattern:"^[0-9a-f]{64}$"}}},maxMembers:{type:"integer",minimum:1,maximum:1e6}}}}},fr=new RegExp("^[0-9a-f]\
{64}$","u");function W(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t of Object.
keys(r))t==="delegatedAdmin"||t==="sharedRole"||(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:t}}),
o++);if(r.delegatedAdmin!==void 0&&l.call(r,"delegatedAdmin")){let t=r.delegatedAdmin;if(t&&typeof t=="object"&&!Array.isArray(
t)){if(t.principal===void 0||!l.call(t,"principal")){let f={instancePath:s+"/delegatedAdmin",keyword:"required",params:{
missingProperty:"principal"}};e=n(e,f),o++}if(t.authority===void 0||!l.call(t,"authority")){let f={instancePath:s+"/dele\
gatedAdmin",keyword:"required",params:{missingProperty:"authority"}};e=n(e,f),o++}if(t.scope===void 0||!l.call(t,"scope")){
let f={instancePath:s+"/delegatedAdmin",keyword:"required",params:{missingProperty:"scope"}};e=n(e,f),o++}for(let f of Object.
keys(t))if(!(f==="principal"||f==="authority"||f==="scope"||f==="expiresAt")){let y={instancePath:s+"/delegatedAdmin",keyword:"\
additionalProperties",params:{additionalProperty:f}};e=n(e,y),o++}t.principal!==void 0&&l.call(t,"principal")&&(O(t.principal,
{instancePath:s+"/delegatedAdmin/principal"})||(e=c(e,O.errors),o=e.length)),t.authority!==void 0&&l.call(t,"authority")&&
(d(t.authority,{instancePath:s+"/delegatedAdmin/authority"})||(e=c(e,d.errors),o=e.length)),t.scope!==void 0&&l.call(t,"\
scope")&&(d(t.scope,{instancePath:s+"/delegatedAdmin/scope"})||(e=c(e,d.errors),o=e.length)),t.expiresAt!==void 0&&l.call(
t,"expiresAt")&&(w(t.expiresAt,{instancePath:s+"/delegatedAdmin/expiresAt"})||(e=c(e,w.errors),o=e.length))}else{let f={
instancePath:s+"/delegatedAdmin",keyword:"type"};e=n(e,f),o++}}if(r.sharedRole!==void 0&&l.call(r,"sharedRole")){let t=r.
sharedRole,f=o,y=!1,m=o;if(t&&typeof t=="object"&&!Array.isArray(t)&&(t.members===void 0||!l.call(t,"members"))){let u={
instancePath:s+"/sharedRole",keyword:"required",params:{missingProperty:"members"}};e=n(e,u),o++}var i=m===o;if(y=y||i,!y){
let u=o;if(t&&typeof t=="object"&&!Array.isArray(t)&&(t.memberSource===void 0||!l.call(t,"memberSource"))){let p={instancePath:s+
"/sharedRole",keyword:"required",params:{missingProperty:"memberSource"}};e=n(e,p),o++}var i=u===o;y=y||i}if(y)o=f,e!==null&&
(f?e.length=f:e=null);else{let u={instancePath:s+"/sharedRole",keyword:"anyOf",params:{}};e=n(e,u),o++}if(t&&typeof t=="\
object"&&!Array.isArray(t)){for(let u of Object.keys(t))if(!(u==="members"||u==="memberSource"||u==="maxMembers")){let k={
instancePath:s+"/sharedRole",keyword:"additionalProperties",params:{additionalProperty:u}};e=n(e,k),o++}if(t.members!==void 0&&
l.call(t,"members")){let u=t.members;if(Array.isArray(u)){if(u.length>2e3){let p={instancePath:s+"/sharedRole/members",keyword:"\
maxItems"};e=n(e,p),o++}if(u.length<1){let p={instancePath:s+"/sharedRole/members",keyword:"minItems"};e=n(e,p),o++}let k=u.
length;for(let p=0;p<k;p++)O(u[p],{instancePath:s+"/sharedRole/members/"+p})||(e=c(e,O.errors),o=e.length)}else{let k={instancePath:s+
"/sharedRole/members",keyword:"type"};e=n(e,k),o++}}if(t.memberSource!==void 0&&l.call(t,"memberSource")){let u=t.memberSource;
if(u&&typeof u=="object"&&!Array.isArray(u)){if(u.kind===void 0||!l.call(u,"kind")){let k={instancePath:s+"/sharedRole/m\
emberSource",keyword:"required",params:{missingProperty:"kind"}};e=n(e,k),o++}if(u.ref===void 0||!l.call(u,"ref")){let k={
instancePath:s+"/sharedRole/memberSource",keyword:"required",params:{missingProperty:"ref"}};e=n(e,k),o++}for(let k of Object.
keys(u))if(!(k==="kind"||k==="ref"||k==="snapshotSha256")){let p={instancePath:s+"/sharedRole/memberSource",keyword:"add\
itionalProperties",params:{additionalProperty:k}};e=n(e,p),o++}if(u.kind!==void 0&&l.call(u,"kind")){let k=u.kind;if(typeof k!=
"string"){let p={instancePath:s+"/sharedRole/memberSource/kind",keyword:"type"};e=n(e,p),o++}if(!(k==="group"||k==="sele\
ctor"||k==="query")){let p={instancePath:s+"/sharedRole/memberSource/kind",keyword:"enum"};e=n(e,p),o++}}if(u.ref!==void 0&&
l.call(u,"ref")&&(d(u.ref,{instancePath:s+"/sharedRole/memberSource/ref"})||(e=c(e,d.errors),o=e.length)),u.snapshotSha256!==
void 0&&l.call(u,"snapshotSha256")){let k=u.snapshotSha256;if(typeof k=="string"){if(!fr.test(k)){let p={instancePath:s+
"/sharedRole/memberSource/snapshotSha256",keyword:"pattern"};e=n(e,p),o++}}else{let p={instancePath:s+"/sharedRole/membe\
rSource/snapshotSha256",keyword:"type"};e=n(e,p),o++}}}else{let k={instancePath:s+"/sharedRole/memberSource",keyword:"ty\
pe"};e=n(e,k),o++}}if(t.maxMembers!==void 0&&l.call(t,"maxMembers")){let u=t.maxMembers;if(!(typeof u=="number"&&!(u%1)&&
!isNaN(u)&&isFinite(u))){let k={instancePath:s+"/sharedRole/maxMembers",keyword:"type"};e=n(e,k),o++}if(typeof u=="numbe\
r"&&isFinite(u)){if(u>1e6||isNaN(u)){let k={instancePath:s+"/sharedRole/maxMembers",keyword:"maximum"};e=n(e,k),o++}if(u<
1||isNaN(u)){let k={instancePath:s+"/sharedRole/maxMembers",keyword:"minimum"};e=n(e,k),o++}}}}else{let u={instancePath:s+
"/sharedRole",keyword:"type"};e=n(e,u),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return W.errors=e,o===0}var _e={
type:"object",additionalProperties:!1,properties:{runtime:{$ref:"#/$defs/text"},model:{$ref:"#/$defs/text"},autonomy:{type:"\
string",enum:["suggest-only","human-approves-each","human-approves-risky","autonomous"]},actingFor:{type:"string",enum:[
"itself","user-delegated","service"]},blueprint:{$ref:"#/$defs/text"},tools:{type:"array",maxItems:200,items:{type:"obje\
ct",additionalProperties:!1,required:["server","allow"],properties:{server:{$ref:"#/$defs/text"},allow:{$ref:"#/$defs/te\
xts"}}}},approvalRequiredFor:{type:"array",maxItems:500,items:{$ref:"#/$defs/text"}},killSwitch:{$ref:"#/$defs/text"},maySpawn:{
type:"boolean"},riskTier:{type:"string",enum:["low","medium","high","prohibited"]}}};function X(r,{instancePath:s=""}={}){
let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i of Object.keys(r))l.call(_e.properties,i)||(e=n(e,
{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.runtime!==void 0&&l.call(r,"run\
time")&&(d(r.runtime,{instancePath:s+"/runtime"})||(e=c(e,d.errors),o=e.length)),r.model!==void 0&&l.call(r,"model")&&(d(
r.model,{instancePath:s+"/model"})||(e=c(e,d.errors),o=e.length)),r.autonomy!==void 0&&l.call(r,"autonomy")){let i=r.autonomy;
if(typeof i!="string"){let t={instancePath:s+"/autonomy",keyword:"type"};e=n(e,t),o++}if(!(i==="suggest-only"||i==="huma\
n-approves-each"||i==="human-approves-risky"||i==="autonomous")){let t={instancePath:s+"/autonomy",keyword:"enum"};e=n(e,
t),o++}}if(r.actingFor!==void 0&&l.call(r,"actingFor")){let i=r.actingFor;if(typeof i!="string"){let t={instancePath:s+"\
/actingFor",keyword:"type"};e=n(e,t),o++}if(!(i==="itself"||i==="user-delegated"||i==="service")){let t={instancePath:s+
"/actingFor",keyword:"enum"};e=n(e,t),o++}}if(r.blueprint!==void 0&&l.call(r,"blueprint")&&(d(r.blueprint,{instancePath:s+
"/blueprint"})||(e=c(e,d.errors),o=e.length)),r.tools!==void 0&&l.call(r,"tools")){let i=r.tools;if(Array.isArray(i)){if(i.
length>200){let f={instancePath:s+"/tools",keyword:"maxItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<t;f++){let y=i[f];
if(y&&typeof y=="object"&&!Array.isArray(y)){if(y.server===void 0||!l.call(y,"server")){let m={instancePath:s+"/tools/"+
f,keyword:"required",params:{missingProperty:"server"}};e=n(e,m),o++}if(y.allow===void 0||!l.call(y,"allow")){let m={instancePath:s+
"/tools/"+f,keyword:"required",params:{missingProperty:"allow"}};e=n(e,m),o++}for(let m of Object.keys(y))if(!(m==="serv\
er"||m==="allow")){let u={instancePath:s+"/tools/"+f,keyword:"additionalProperties",params:{additionalProperty:m}};e=n(e,
u),o++}y.server!==void 0&&l.call(y,"server")&&(d(y.server,{instancePath:s+"/tools/"+f+"/server"})||(e=c(e,d.errors),o=e.
length)),y.allow!==void 0&&l.call(y,"allow")&&(A(y.allow,{instancePath:s+"/tools/"+f+"/allow"})||(e=c(e,A.errors),o=e.length))}else{
let m={instancePath:s+"/tools/"+f,keyword:"type"};e=n(e,m),o++}}}else{let t={instancePath:s+"/tools",keyword:"type"};e=n(
e,t),o++}}if(r.approvalRequiredFor!==void 0&&l.call(r,"approvalRequiredFor")){let i=r.approvalRequiredFor;if(Array.isArray(
i)){if(i.length>500){let f={instancePath:s+"/approvalRequiredFor",keyword:"maxItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<
t;f++)d(i[f],{instancePath:s+"/approvalRequiredFor/"+f})||(e=c(e,d.errors),o=e.length)}else{let t={instancePath:s+"/appr\
ovalRequiredFor",keyword:"type"};e=n(e,t),o++}}if(r.killSwitch!==void 0&&l.call(r,"killSwitch")&&(d(r.killSwitch,{instancePath:s+
"/killSwitch"})||(e=c(e,d.errors),o=e.length)),r.maySpawn!==void 0&&l.call(r,"maySpawn")&&typeof r.maySpawn!="boolean"){
let i={instancePath:s+"/maySpawn",keyword:"type"};e=n(e,i),o++}if(r.riskTier!==void 0&&l.call(r,"riskTier")){let i=r.riskTier;
if(typeof i!="string"){let t={instancePath:s+"/riskTier",keyword:"type"};e=n(e,t),o++}if(!(i==="low"||i==="medium"||i===
"high"||i==="prohibited")){let t={instancePath:s+"/riskTier",keyword:"enum"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"\
type"}),o++;return X.errors=e,o===0}var cr={type:"object",additionalProperties:!1,properties:{state:{type:"string",enum:[
"active","requested","revoked"]},requestedAt:{$ref:"#/$defs/instant"},reason:{type:"string",enum:["expired","no-longer-n\
eeded","owner-left","compromise","review-decision","replaced","policy"]},sla:{$ref:"#/$defs/duration"},procedure:{$ref:"\
#/$defs/text"},verify:{type:"array",maxItems:50,items:{type:"object",additionalProperties:!1,required:["source"],properties:{
source:{$ref:"#/$defs/text"},match:{type:"object"}}}}}};function Y(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){for(let i of Object.keys(r))i==="state"||i==="requestedAt"||i==="reason"||i==="sla"||i==="p\
rocedure"||i==="verify"||(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.
state!==void 0&&l.call(r,"state")){let i=r.state;if(typeof i!="string"){let t={instancePath:s+"/state",keyword:"type"};e=
n(e,t),o++}if(!(i==="active"||i==="requested"||i==="revoked")){let t={instancePath:s+"/state",keyword:"enum"};e=n(e,t),o++}}
if(r.requestedAt!==void 0&&l.call(r,"requestedAt")&&(w(r.requestedAt,{instancePath:s+"/requestedAt"})||(e=c(e,w.errors),
o=e.length)),r.reason!==void 0&&l.call(r,"reason")){let i=r.reason;if(typeof i!="string"){let t={instancePath:s+"/reason",
keyword:"type"};e=n(e,t),o++}if(!(i==="expired"||i==="no-longer-needed"||i==="owner-left"||i==="compromise"||i==="review\
-decision"||i==="replaced"||i==="policy")){let t={instancePath:s+"/reason",keyword:"enum"};e=n(e,t),o++}}if(r.sla!==void 0&&
l.call(r,"sla")&&(P(r.sla,{instancePath:s+"/sla"})||(e=c(e,P.errors),o=e.length)),r.procedure!==void 0&&l.call(r,"proced\
ure")&&(d(r.procedure,{instancePath:s+"/procedure"})||(e=c(e,d.errors),o=e.length)),r.verify!==void 0&&l.call(r,"verify")){
let i=r.verify;if(Array.isArray(i)){if(i.length>50){let f={instancePath:s+"/verify",keyword:"maxItems"};e=n(e,f),o++}let t=i.
length;for(let f=0;f<t;f++){let y=i[f];if(y&&typeof y=="object"&&!Array.isArray(y)){if(y.source===void 0||!l.call(y,"sou\
rce")){let m={instancePath:s+"/verify/"+f,keyword:"required",params:{missingProperty:"source"}};e=n(e,m),o++}for(let m of Object.
keys(y))if(!(m==="source"||m==="match")){let u={instancePath:s+"/verify/"+f,keyword:"additionalProperties",params:{additionalProperty:m}};
e=n(e,u),o++}if(y.source!==void 0&&l.call(y,"source")&&(d(y.source,{instancePath:s+"/verify/"+f+"/source"})||(e=c(e,d.errors),
o=e.length)),y.match!==void 0&&l.call(y,"match")){let m=y.match;if(!(m&&typeof m=="object"&&!Array.isArray(m))){let u={instancePath:s+
"/verify/"+f+"/match",keyword:"type"};e=n(e,u),o++}}}else{let m={instancePath:s+"/verify/"+f,keyword:"type"};e=n(e,m),o++}}}else{
let t={instancePath:s+"/verify",keyword:"type"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return Y.
errors=e,o===0}var dr={type:"object",additionalProperties:!1,required:["format"],properties:{format:{type:"string",enum:[
"kubernetes","terraform","terraform-plan","cloudformation","github-workflow","vault-policy","other"]},path:{$ref:"#/$def\
s/text"},address:{$ref:"#/$defs/text"},selector:{type:"object"}}};function ee(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&
typeof r=="object"&&!Array.isArray(r)){(r.format===void 0||!l.call(r,"format"))&&(e=n(e,{instancePath:s,keyword:"require\
d",params:{missingProperty:"format"}}),o++);for(let i of Object.keys(r))i==="format"||i==="path"||i==="address"||i==="se\
lector"||(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.format!==void 0&&
l.call(r,"format")){let i=r.format;if(typeof i!="string"){let t={instancePath:s+"/format",keyword:"type"};e=n(e,t),o++}if(!(i===
"kubernetes"||i==="terraform"||i==="terraform-plan"||i==="cloudformation"||i==="github-workflow"||i==="vault-policy"||i===
"other")){let t={instancePath:s+"/format",keyword:"enum"};e=n(e,t),o++}}if(r.path!==void 0&&l.call(r,"path")&&(d(r.path,
{instancePath:s+"/path"})||(e=c(e,d.errors),o=e.length)),r.address!==void 0&&l.call(r,"address")&&(d(r.address,{instancePath:s+
"/address"})||(e=c(e,d.errors),o=e.length)),r.selector!==void 0&&l.call(r,"selector")){let i=r.selector;if(!(i&&typeof i==
"object"&&!Array.isArray(i))){let t={instancePath:s+"/selector",keyword:"type"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,
keyword:"type"}),o++;return ee.errors=e,o===0}function re(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="obje\
ct"&&!Array.isArray(r)){(r.identity===void 0||!l.call(r,"identity"))&&(e=n(e,{instancePath:s,keyword:"required",params:{
missingProperty:"identity"}}),o++),(r.entitlements===void 0||!l.call(r,"entitlements"))&&(e=n(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"entitlements"}}),o++);for(let i of Object.keys(r))l.call(Re.properties,i)||(e=n(e,{instancePath:s,
keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.identity!==void 0&&l.call(r,"identity")&&(Z(r.identity,
{instancePath:s+"/identity"})||(e=c(e,Z.errors),o=e.length)),r.owner!==void 0&&l.call(r,"owner")&&(C(r.owner,{instancePath:s+
"/owner"})||(e=c(e,C.errors),o=e.length)),r.environment!==void 0&&l.call(r,"environment")&&(R(r.environment,{instancePath:s+
"/environment"})||(e=c(e,R.errors),o=e.length)),r.justification!==void 0&&l.call(r,"justification")&&(z(r.justification,
{instancePath:s+"/justification"})||(e=c(e,z.errors),o=e.length)),r.tickets!==void 0&&l.call(r,"tickets")){let i=r.tickets;
if(Array.isArray(i)){if(i.length>50){let f={instancePath:s+"/tickets",keyword:"maxItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<
t;f++)U(i[f],{instancePath:s+"/tickets/"+f})||(e=c(e,U.errors),o=e.length)}else{let t={instancePath:s+"/tickets",keyword:"\
type"};e=n(e,t),o++}}if(r.entitlements!==void 0&&l.call(r,"entitlements")){let i=r.entitlements;if(Array.isArray(i)){if(i.
length>500){let f={instancePath:s+"/entitlements",keyword:"maxItems"};e=n(e,f),o++}if(i.length<1){let f={instancePath:s+
"/entitlements",keyword:"minItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<t;f++)Q(i[f],{instancePath:s+"/entitlement\
s/"+f})||(e=c(e,Q.errors),o=e.length)}else{let t={instancePath:s+"/entitlements",keyword:"type"};e=n(e,t),o++}}if(r.validity!==
void 0&&l.call(r,"validity")&&(D(r.validity,{instancePath:s+"/validity"})||(e=c(e,D.errors),o=e.length)),r.credential!==
void 0&&l.call(r,"credential")&&(J(r.credential,{instancePath:s+"/credential"})||(e=c(e,J.errors),o=e.length)),r.review!==
void 0&&l.call(r,"review")&&(K(r.review,{instancePath:s+"/review"})||(e=c(e,K.errors),o=e.length)),r.delegation!==void 0&&
l.call(r,"delegation")&&(W(r.delegation,{instancePath:s+"/delegation"})||(e=c(e,W.errors),o=e.length)),r.exceptions!==void 0&&
l.call(r,"exceptions")){let i=r.exceptions;if(Array.isArray(i)){if(i.length>50){let f={instancePath:s+"/exceptions",keyword:"\
maxItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<t;f++)d(i[f],{instancePath:s+"/exceptions/"+f})||(e=c(e,d.errors),o=
e.length)}else{let t={instancePath:s+"/exceptions",keyword:"type"};e=n(e,t),o++}}if(r.agent!==void 0&&l.call(r,"agent")&&
(X(r.agent,{instancePath:s+"/agent"})||(e=c(e,X.errors),o=e.length)),r.revocation!==void 0&&l.call(r,"revocation")&&(Y(r.
revocation,{instancePath:s+"/revocation"})||(e=c(e,Y.errors),o=e.length)),r.nativeRefs!==void 0&&l.call(r,"nativeRefs")){
let i=r.nativeRefs;if(Array.isArray(i)){if(i.length>200){let f={instancePath:s+"/nativeRefs",keyword:"maxItems"};e=n(e,f),
o++}let t=i.length;for(let f=0;f<t;f++)ee(i[f],{instancePath:s+"/nativeRefs/"+f})||(e=c(e,ee.errors),o=e.length)}else{let t={
instancePath:s+"/nativeRefs",keyword:"type"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return re.errors=
e,o===0}var yr=Ie,pr={type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{
const:"grantproof.dev/v1alpha1"},kind:{const:"AccessGrant"},metadata:{$ref:"#/$defs/metadata"},spec:{$ref:"#/$defs/acces\
sGrantSpec"}}};function Ie(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.apiVersion===
void 0||!l.call(r,"apiVersion"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"apiVersion"}}),o++),
(r.kind===void 0||!l.call(r,"kind"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"kind"}}),o++),(r.
metadata===void 0||!l.call(r,"metadata"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"metadata"}}),
o++),(r.spec===void 0||!l.call(r,"spec"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"spec"}}),o++);
for(let i of Object.keys(r))i==="apiVersion"||i==="kind"||i==="metadata"||i==="spec"||(e=n(e,{instancePath:s,keyword:"ad\
ditionalProperties",params:{additionalProperty:i}}),o++);if(r.apiVersion!==void 0&&l.call(r,"apiVersion")&&r.apiVersion!==
"grantproof.dev/v1alpha1"){let i={instancePath:s+"/apiVersion",keyword:"const"};e=n(e,i),o++}if(r.kind!==void 0&&l.call(
r,"kind")&&r.kind!=="AccessGrant"){let i={instancePath:s+"/kind",keyword:"const"};e=n(e,i),o++}r.metadata!==void 0&&l.call(
r,"metadata")&&(_(r.metadata,{instancePath:s+"/metadata"})||(e=c(e,_.errors),o=e.length)),r.spec!==void 0&&l.call(r,"spe\
c")&&(re(r.spec,{instancePath:s+"/spec"})||(e=c(e,re.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),o++;
return Ie.errors=e,o===0}var ur={type:"object",additionalProperties:!1,required:["selector"],properties:{selector:{type:"object",additionalProperties:!1,
minProperties:1,properties:{paths:{$ref:"#/$defs/texts"},kinds:{$ref:"#/$defs/texts"},names:{$ref:"#/$defs/texts"},namespaces:{
$ref:"#/$defs/texts"}}},owner:{$ref:"#/$defs/owner"},environment:{$ref:"#/$defs/environment"},justification:{$ref:"#/$de\
fs/justification"},tickets:{type:"array",maxItems:50,items:{$ref:"#/$defs/ticket"}},validity:{$ref:"#/$defs/validity"},review:{
$ref:"#/$defs/review"}}};function ie(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
(r.selector===void 0||!l.call(r,"selector"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"selecto\
r"}}),o++);for(let i of Object.keys(r))i==="selector"||i==="owner"||i==="environment"||i==="justification"||i==="tickets"||
i==="validity"||i==="review"||(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);
if(r.selector!==void 0&&l.call(r,"selector")){let i=r.selector;if(i&&typeof i=="object"&&!Array.isArray(i)){if(Object.keys(
i).length<1){let t={instancePath:s+"/selector",keyword:"minProperties"};e=n(e,t),o++}for(let t of Object.keys(i))if(!(t===
"paths"||t==="kinds"||t==="names"||t==="namespaces")){let f={instancePath:s+"/selector",keyword:"additionalProperties",params:{
additionalProperty:t}};e=n(e,f),o++}i.paths!==void 0&&l.call(i,"paths")&&(A(i.paths,{instancePath:s+"/selector/paths"})||
(e=c(e,A.errors),o=e.length)),i.kinds!==void 0&&l.call(i,"kinds")&&(A(i.kinds,{instancePath:s+"/selector/kinds"})||(e=c(
e,A.errors),o=e.length)),i.names!==void 0&&l.call(i,"names")&&(A(i.names,{instancePath:s+"/selector/names"})||(e=c(e,A.errors),
o=e.length)),i.namespaces!==void 0&&l.call(i,"namespaces")&&(A(i.namespaces,{instancePath:s+"/selector/namespaces"})||(e=
c(e,A.errors),o=e.length))}else{let t={instancePath:s+"/selector",keyword:"type"};e=n(e,t),o++}}if(r.owner!==void 0&&l.call(
r,"owner")&&(C(r.owner,{instancePath:s+"/owner"})||(e=c(e,C.errors),o=e.length)),r.environment!==void 0&&l.call(r,"envir\
onment")&&(R(r.environment,{instancePath:s+"/environment"})||(e=c(e,R.errors),o=e.length)),r.justification!==void 0&&l.call(
r,"justification")&&(z(r.justification,{instancePath:s+"/justification"})||(e=c(e,z.errors),o=e.length)),r.tickets!==void 0&&
l.call(r,"tickets")){let i=r.tickets;if(Array.isArray(i)){if(i.length>50){let f={instancePath:s+"/tickets",keyword:"maxI\
tems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<t;f++)U(i[f],{instancePath:s+"/tickets/"+f})||(e=c(e,U.errors),o=e.length)}else{
let t={instancePath:s+"/tickets",keyword:"type"};e=n(e,t),o++}}r.validity!==void 0&&l.call(r,"validity")&&(D(r.validity,
{instancePath:s+"/validity"})||(e=c(e,D.errors),o=e.length)),r.review!==void 0&&l.call(r,"review")&&(K(r.review,{instancePath:s+
"/review"})||(e=c(e,K.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),o++;return ie.errors=e,o===0}var mr=Oe,
ar={type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{const:"\
grantproof.dev/v1alpha1"},kind:{const:"GrantMetadata"},metadata:{$ref:"#/$defs/metadata"},spec:{$ref:"#/$defs/grantMetad\
ataSpec"}}};function Oe(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.apiVersion===
void 0||!l.call(r,"apiVersion"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"apiVersion"}}),o++),
(r.kind===void 0||!l.call(r,"kind"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"kind"}}),o++),(r.
metadata===void 0||!l.call(r,"metadata"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"metadata"}}),
o++),(r.spec===void 0||!l.call(r,"spec"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"spec"}}),o++);
for(let i of Object.keys(r))i==="apiVersion"||i==="kind"||i==="metadata"||i==="spec"||(e=n(e,{instancePath:s,keyword:"ad\
ditionalProperties",params:{additionalProperty:i}}),o++);if(r.apiVersion!==void 0&&l.call(r,"apiVersion")&&r.apiVersion!==
"grantproof.dev/v1alpha1"){let i={instancePath:s+"/apiVersion",keyword:"const"};e=n(e,i),o++}if(r.kind!==void 0&&l.call(
r,"kind")&&r.kind!=="GrantMetadata"){let i={instancePath:s+"/kind",keyword:"const"};e=n(e,i),o++}r.metadata!==void 0&&l.
call(r,"metadata")&&(_(r.metadata,{instancePath:s+"/metadata"})||(e=c(e,_.errors),o=e.length)),r.spec!==void 0&&l.call(r,
"spec")&&(ie(r.spec,{instancePath:s+"/spec"})||(e=c(e,ie.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),
o++;return Oe.errors=e,o===0}var gr={type:"string",enum:["opaque","reinstate","create","orphan","revoke","broaden","reshape","transfer","renew","rota\
te","narrow","shorten","annotate","move"]};function V(r,{instancePath:s=""}={}){let e=null,o=0;return typeof r!="string"&&
(e=n(e,{instancePath:s,keyword:"type"}),o++),r==="opaque"||r==="reinstate"||r==="create"||r==="orphan"||r==="revoke"||r===
"broaden"||r==="reshape"||r==="transfer"||r==="renew"||r==="rotate"||r==="narrow"||r==="shorten"||r==="annotate"||r==="m\
ove"||(e=n(e,{instancePath:s,keyword:"enum"}),o++),V.errors=e,o===0}var kr={type:"string",enum:["widen","narrow","neutral","unknown"]};function B(r,{instancePath:s=""}={}){let e=null,o=0;return typeof r!=
"string"&&(e=n(e,{instancePath:s,keyword:"type"}),o++),r==="widen"||r==="narrow"||r==="neutral"||r==="unknown"||(e=n(e,{
instancePath:s,keyword:"enum"}),o++),B.errors=e,o===0}var wr={type:"string",enum:["access-grant","kubernetes"]};function F(r,{instancePath:s=""}={}){let e=null,o=0;return typeof r!=
"string"&&(e=n(e,{instancePath:s,keyword:"type"}),o++),r==="access-grant"||r==="kubernetes"||(e=n(e,{instancePath:s,keyword:"\
enum"}),o++),F.errors=e,o===0}var hr={type:"string",enum:["observe","advisory","soft","hard"]};function oe(r,{instancePath:s=""}={}){let e=null,o=0;return typeof r!=
"string"&&(e=n(e,{instancePath:s,keyword:"type"}),o++),r==="observe"||r==="advisory"||r==="soft"||r==="hard"||(e=n(e,{instancePath:s,
keyword:"enum"}),o++),oe.errors=e,o===0}var vr={type:"object",additionalProperties:!1,properties:{extends:{type:"array",maxItems:20,items:{$ref:"#/$defs/text"}},
manifests:{type:"array",maxItems:200,items:{$ref:"#/$defs/manifestScope"}},rules:{type:"object",maxProperties:200,additionalProperties:{
$ref:"#/$defs/ruleSetting"}},approvals:{type:"array",maxItems:200,items:{$ref:"#/$defs/approvalEntry"}},custom:{type:"ar\
ray",maxItems:200,items:{type:"object"}},ledger:{$ref:"#/$defs/ledgerSetting"}}},br={type:"object",additionalProperties:!1,
required:["paths","format"],properties:{paths:{$ref:"#/$defs/texts"},exclude:{$ref:"#/$defs/texts"},format:{$ref:"#/$def\
s/format"},boundary:{$ref:"#/$defs/text"}}};function se(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){(r.paths===void 0||!l.call(r,"paths"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
paths"}}),o++),(r.format===void 0||!l.call(r,"format"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
format"}}),o++);for(let i of Object.keys(r))i==="paths"||i==="exclude"||i==="format"||i==="boundary"||(e=n(e,{instancePath:s,
keyword:"additionalProperties",params:{additionalProperty:i}}),o++);r.paths!==void 0&&l.call(r,"paths")&&(A(r.paths,{instancePath:s+
"/paths"})||(e=c(e,A.errors),o=e.length)),r.exclude!==void 0&&l.call(r,"exclude")&&(A(r.exclude,{instancePath:s+"/exclud\
e"})||(e=c(e,A.errors),o=e.length)),r.format!==void 0&&l.call(r,"format")&&(F(r.format,{instancePath:s+"/format"})||(e=c(
e,F.errors),o=e.length)),r.boundary!==void 0&&l.call(r,"boundary")&&(d(r.boundary,{instancePath:s+"/boundary"})||(e=c(e,
d.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),o++;return se.errors=e,o===0}var Ar={type:"object",properties:{
level:{$ref:"#/$defs/level"},match:{$ref:"#/$defs/match"}},additionalProperties:!0},$r={type:"object",additionalProperties:!1,
properties:{class:{anyOf:[{$ref:"#/$defs/deltaClass"},{type:"array",minItems:1,maxItems:200,items:{$ref:"#/$defs/deltaCl\
ass"}}]},direction:{anyOf:[{$ref:"#/$defs/direction"},{type:"array",minItems:1,maxItems:200,items:{$ref:"#/$defs/directi\
on"}}]},privilege:{anyOf:[{$ref:"#/$defs/privilege"},{type:"array",minItems:1,maxItems:200,items:{$ref:"#/$defs/privileg\
e"}}]},environment:{anyOf:[{$ref:"#/$defs/environment"},{type:"array",minItems:1,maxItems:200,items:{$ref:"#/$defs/envir\
onment"}}]},format:{anyOf:[{$ref:"#/$defs/format"},{type:"array",minItems:1,maxItems:200,items:{$ref:"#/$defs/format"}}]},
identityType:{anyOf:[{$ref:"#/$defs/identityType"},{type:"array",minItems:1,maxItems:200,items:{$ref:"#/$defs/identityTy\
pe"}}]},paths:{anyOf:[{$ref:"#/$defs/text"},{type:"array",minItems:1,maxItems:200,items:{$ref:"#/$defs/text"}}]}}};function G(r,{
instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let p of Object.keys(r))p==="clas\
s"||p==="direction"||p==="privilege"||p==="environment"||p==="format"||p==="identityType"||p==="paths"||(e=n(e,{instancePath:s,
keyword:"additionalProperties",params:{additionalProperty:p}}),o++);if(r.class!==void 0&&l.call(r,"class")){let p=r.class,
v=o,g=!1,x=o;V(p,{instancePath:s+"/class"})||(e=c(e,V.errors),o=e.length);var i=x===o;if(g=g||i,!g){let h=o;if(Array.isArray(
p)){if(p.length>200){let a={instancePath:s+"/class",keyword:"maxItems"};e=n(e,a),o++}if(p.length<1){let a={instancePath:s+
"/class",keyword:"minItems"};e=n(e,a),o++}let b=p.length;for(let a=0;a<b;a++)V(p[a],{instancePath:s+"/class/"+a})||(e=c(
e,V.errors),o=e.length)}else{let b={instancePath:s+"/class",keyword:"type"};e=n(e,b),o++}var i=h===o;g=g||i}if(g)o=v,e!==
null&&(v?e.length=v:e=null);else{let h={instancePath:s+"/class",keyword:"anyOf",params:{}};e=n(e,h),o++}}if(r.direction!==
void 0&&l.call(r,"direction")){let p=r.direction,v=o,g=!1,x=o;B(p,{instancePath:s+"/direction"})||(e=c(e,B.errors),o=e.length);
var t=x===o;if(g=g||t,!g){let h=o;if(Array.isArray(p)){if(p.length>200){let a={instancePath:s+"/direction",keyword:"maxI\
tems"};e=n(e,a),o++}if(p.length<1){let a={instancePath:s+"/direction",keyword:"minItems"};e=n(e,a),o++}let b=p.length;for(let a=0;a<
b;a++)B(p[a],{instancePath:s+"/direction/"+a})||(e=c(e,B.errors),o=e.length)}else{let b={instancePath:s+"/direction",keyword:"\
type"};e=n(e,b),o++}var t=h===o;g=g||t}if(g)o=v,e!==null&&(v?e.length=v:e=null);else{let h={instancePath:s+"/direction",
keyword:"anyOf",params:{}};e=n(e,h),o++}}if(r.privilege!==void 0&&l.call(r,"privilege")){let p=r.privilege,v=o,g=!1,x=o;
E(p,{instancePath:s+"/privilege"})||(e=c(e,E.errors),o=e.length);var f=x===o;if(g=g||f,!g){let h=o;if(Array.isArray(p)){
if(p.length>200){let a={instancePath:s+"/privilege",keyword:"maxItems"};e=n(e,a),o++}if(p.length<1){let a={instancePath:s+
"/privilege",keyword:"minItems"};e=n(e,a),o++}let b=p.length;for(let a=0;a<b;a++)E(p[a],{instancePath:s+"/privilege/"+a})||
(e=c(e,E.errors),o=e.length)}else{let b={instancePath:s+"/privilege",keyword:"type"};e=n(e,b),o++}var f=h===o;g=g||f}if(g)
o=v,e!==null&&(v?e.length=v:e=null);else{let h={instancePath:s+"/privilege",keyword:"anyOf",params:{}};e=n(e,h),o++}}if(r.
environment!==void 0&&l.call(r,"environment")){let p=r.environment,v=o,g=!1,x=o;R(p,{instancePath:s+"/environment"})||(e=
c(e,R.errors),o=e.length);var y=x===o;if(g=g||y,!g){let h=o;if(Array.isArray(p)){if(p.length>200){let a={instancePath:s+
"/environment",keyword:"maxItems"};e=n(e,a),o++}if(p.length<1){let a={instancePath:s+"/environment",keyword:"minItems"};
e=n(e,a),o++}let b=p.length;for(let a=0;a<b;a++)R(p[a],{instancePath:s+"/environment/"+a})||(e=c(e,R.errors),o=e.length)}else{
let b={instancePath:s+"/environment",keyword:"type"};e=n(e,b),o++}var y=h===o;g=g||y}if(g)o=v,e!==null&&(v?e.length=v:e=
null);else{let h={instancePath:s+"/environment",keyword:"anyOf",params:{}};e=n(e,h),o++}}if(r.format!==void 0&&l.call(r,
"format")){let p=r.format,v=o,g=!1,x=o;F(p,{instancePath:s+"/format"})||(e=c(e,F.errors),o=e.length);var m=x===o;if(g=g||
m,!g){let h=o;if(Array.isArray(p)){if(p.length>200){let a={instancePath:s+"/format",keyword:"maxItems"};e=n(e,a),o++}if(p.
length<1){let a={instancePath:s+"/format",keyword:"minItems"};e=n(e,a),o++}let b=p.length;for(let a=0;a<b;a++)F(p[a],{instancePath:s+
"/format/"+a})||(e=c(e,F.errors),o=e.length)}else{let b={instancePath:s+"/format",keyword:"type"};e=n(e,b),o++}var m=h===
o;g=g||m}if(g)o=v,e!==null&&(v?e.length=v:e=null);else{let h={instancePath:s+"/format",keyword:"anyOf",params:{}};e=n(e,
h),o++}}if(r.identityType!==void 0&&l.call(r,"identityType")){let p=r.identityType,v=o,g=!1,x=o;S(p,{instancePath:s+"/id\
entityType"})||(e=c(e,S.errors),o=e.length);var u=x===o;if(g=g||u,!g){let h=o;if(Array.isArray(p)){if(p.length>200){let a={
instancePath:s+"/identityType",keyword:"maxItems"};e=n(e,a),o++}if(p.length<1){let a={instancePath:s+"/identityType",keyword:"\
minItems"};e=n(e,a),o++}let b=p.length;for(let a=0;a<b;a++)S(p[a],{instancePath:s+"/identityType/"+a})||(e=c(e,S.errors),
o=e.length)}else{let b={instancePath:s+"/identityType",keyword:"type"};e=n(e,b),o++}var u=h===o;g=g||u}if(g)o=v,e!==null&&
(v?e.length=v:e=null);else{let h={instancePath:s+"/identityType",keyword:"anyOf",params:{}};e=n(e,h),o++}}if(r.paths!==void 0&&
l.call(r,"paths")){let p=r.paths,v=o,g=!1,x=o;d(p,{instancePath:s+"/paths"})||(e=c(e,d.errors),o=e.length);var k=x===o;if(g=
g||k,!g){let h=o;if(Array.isArray(p)){if(p.length>200){let a={instancePath:s+"/paths",keyword:"maxItems"};e=n(e,a),o++}if(p.
length<1){let a={instancePath:s+"/paths",keyword:"minItems"};e=n(e,a),o++}let b=p.length;for(let a=0;a<b;a++)d(p[a],{instancePath:s+
"/paths/"+a})||(e=c(e,d.errors),o=e.length)}else{let b={instancePath:s+"/paths",keyword:"type"};e=n(e,b),o++}var k=h===o;
g=g||k}if(g)o=v,e!==null&&(v?e.length=v:e=null);else{let h={instancePath:s+"/paths",keyword:"anyOf",params:{}};e=n(e,h),
o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return G.errors=e,o===0}function te(r,{instancePath:s=""}={}){let e=null,
o=0;return r&&typeof r=="object"&&!Array.isArray(r)?(r.level!==void 0&&l.call(r,"level")&&(oe(r.level,{instancePath:s+"/\
level"})||(e=c(e,oe.errors),o=e.length)),r.match!==void 0&&l.call(r,"match")&&(G(r.match,{instancePath:s+"/match"})||(e=
c(e,G.errors),o=e.length))):(e=n(e,{instancePath:s,keyword:"type"}),o++),te.errors=e,o===0}var xr={type:"object",additionalProperties:!1,
required:["require"],properties:{match:{$ref:"#/$defs/match"},require:{type:"array",minItems:1,maxItems:20,items:{$ref:"\
#/$defs/approvalDemand"}}}},jr={type:"object",additionalProperties:!1,required:["count","from"],properties:{count:{type:"\
integer",minimum:1,maximum:20},from:{type:"array",minItems:1,maxItems:50,items:{title:"a source of approvers: `owner`, `\
codeowners`, `write`, `team:NAME` or `person:LOGIN`",examples:["owner"],type:"string",maxLength:256,pattern:"^(owner|cod\
eowners|write|(team|person):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+)$"}}}},
qr=new RegExp("^(owner|codeowners|write|(team|person):[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u20\
60-\\u206f\\ufeff]+)$","u");function ne(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){(r.count===void 0||!l.call(r,"count"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"count"}}),
o++),(r.from===void 0||!l.call(r,"from"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"from"}}),o++);
for(let i of Object.keys(r))i==="count"||i==="from"||(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),
o++);if(r.count!==void 0&&l.call(r,"count")){let i=r.count;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let t={
instancePath:s+"/count",keyword:"type"};e=n(e,t),o++}if(typeof i=="number"&&isFinite(i)){if(i>20||isNaN(i)){let t={instancePath:s+
"/count",keyword:"maximum"};e=n(e,t),o++}if(i<1||isNaN(i)){let t={instancePath:s+"/count",keyword:"minimum"};e=n(e,t),o++}}}
if(r.from!==void 0&&l.call(r,"from")){let i=r.from;if(Array.isArray(i)){if(i.length>50){let f={instancePath:s+"/from",keyword:"\
maxItems"};e=n(e,f),o++}if(i.length<1){let f={instancePath:s+"/from",keyword:"minItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<
t;f++){let y=i[f];if(typeof y=="string"){if(j(y)>256){let m={instancePath:s+"/from/"+f,keyword:"maxLength"};e=n(e,m),o++}
if(!qr.test(y)){let m={instancePath:s+"/from/"+f,keyword:"pattern"};e=n(e,m),o++}}else{let m={instancePath:s+"/from/"+f,
keyword:"type"};e=n(e,m),o++}}}else{let t={instancePath:s+"/from",keyword:"type"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,
keyword:"type"}),o++;return ne.errors=e,o===0}function le(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="obje\
ct"&&!Array.isArray(r)){(r.require===void 0||!l.call(r,"require"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
require"}}),o++);for(let i of Object.keys(r))i==="match"||i==="require"||(e=n(e,{instancePath:s,keyword:"additionalPrope\
rties",params:{additionalProperty:i}}),o++);if(r.match!==void 0&&l.call(r,"match")&&(G(r.match,{instancePath:s+"/match"})||
(e=c(e,G.errors),o=e.length)),r.require!==void 0&&l.call(r,"require")){let i=r.require;if(Array.isArray(i)){if(i.length>
20){let f={instancePath:s+"/require",keyword:"maxItems"};e=n(e,f),o++}if(i.length<1){let f={instancePath:s+"/require",keyword:"\
minItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<t;f++)ne(i[f],{instancePath:s+"/require/"+f})||(e=c(e,ne.errors),o=
e.length)}else{let t={instancePath:s+"/require",keyword:"type"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),
o++;return le.errors=e,o===0}var Rr={type:"object",additionalProperties:!1,required:["adopted"],properties:{adopted:{title:"\
a commit of 40 or 64 hex digits",examples:["1f7a7a472abf3dd9643fd615f6da379c4acb3e3a"],type:"string",pattern:"^[0-9a-f]{\
40}(?:[0-9a-f]{24})?$"}}},Pr=new RegExp("^[0-9a-f]{40}(?:[0-9a-f]{24})?$","u");function fe(r,{instancePath:s=""}={}){let e=null,
o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.adopted===void 0||!l.call(r,"adopted"))&&(e=n(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"adopted"}}),o++);for(let i of Object.keys(r))i!=="adopted"&&(e=n(e,{instancePath:s,keyword:"\
additionalProperties",params:{additionalProperty:i}}),o++);if(r.adopted!==void 0&&l.call(r,"adopted")){let i=r.adopted;if(typeof i==
"string"){if(!Pr.test(i)){let t={instancePath:s+"/adopted",keyword:"pattern"};e=n(e,t),o++}}else{let t={instancePath:s+"\
/adopted",keyword:"type"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return fe.errors=e,o===0}function ce(r,{
instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i of Object.keys(r))i==="exte\
nds"||i==="manifests"||i==="rules"||i==="approvals"||i==="custom"||i==="ledger"||(e=n(e,{instancePath:s,keyword:"additio\
nalProperties",params:{additionalProperty:i}}),o++);if(r.extends!==void 0&&l.call(r,"extends")){let i=r.extends;if(Array.
isArray(i)){if(i.length>20){let f={instancePath:s+"/extends",keyword:"maxItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<
t;f++)d(i[f],{instancePath:s+"/extends/"+f})||(e=c(e,d.errors),o=e.length)}else{let t={instancePath:s+"/extends",keyword:"\
type"};e=n(e,t),o++}}if(r.manifests!==void 0&&l.call(r,"manifests")){let i=r.manifests;if(Array.isArray(i)){if(i.length>
200){let f={instancePath:s+"/manifests",keyword:"maxItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<t;f++)se(i[f],{instancePath:s+
"/manifests/"+f})||(e=c(e,se.errors),o=e.length)}else{let t={instancePath:s+"/manifests",keyword:"type"};e=n(e,t),o++}}if(r.
rules!==void 0&&l.call(r,"rules")){let i=r.rules;if(i&&typeof i=="object"&&!Array.isArray(i)){if(Object.keys(i).length>200){
let t={instancePath:s+"/rules",keyword:"maxProperties"};e=n(e,t),o++}for(let t of Object.keys(i))te(i[t],{instancePath:s+
"/rules/"+t.replace(/~/g,"~0").replace(/\//g,"~1")})||(e=c(e,te.errors),o=e.length)}else{let t={instancePath:s+"/rules",
keyword:"type"};e=n(e,t),o++}}if(r.approvals!==void 0&&l.call(r,"approvals")){let i=r.approvals;if(Array.isArray(i)){if(i.
length>200){let f={instancePath:s+"/approvals",keyword:"maxItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<t;f++)le(i[f],
{instancePath:s+"/approvals/"+f})||(e=c(e,le.errors),o=e.length)}else{let t={instancePath:s+"/approvals",keyword:"type"};
e=n(e,t),o++}}if(r.custom!==void 0&&l.call(r,"custom")){let i=r.custom;if(Array.isArray(i)){if(i.length>200){let f={instancePath:s+
"/custom",keyword:"maxItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<t;f++){let y=i[f];if(!(y&&typeof y=="object"&&!Array.
isArray(y))){let m={instancePath:s+"/custom/"+f,keyword:"type"};e=n(e,m),o++}}}else{let t={instancePath:s+"/custom",keyword:"\
type"};e=n(e,t),o++}}r.ledger!==void 0&&l.call(r,"ledger")&&(fe(r.ledger,{instancePath:s+"/ledger"})||(e=c(e,fe.errors),
o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),o++;return ce.errors=e,o===0}var _r=Ee,Ir={type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{
const:"grantproof.dev/v1alpha1"},kind:{const:"Policy"},metadata:{$ref:"#/$defs/metadata"},spec:{$ref:"#/$defs/policySpec"}}};
function Ee(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.apiVersion===void 0||
!l.call(r,"apiVersion"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"apiVersion"}}),o++),(r.kind===
void 0||!l.call(r,"kind"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"kind"}}),o++),(r.metadata===
void 0||!l.call(r,"metadata"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"metadata"}}),o++),(r.
spec===void 0||!l.call(r,"spec"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"spec"}}),o++);for(let i of Object.
keys(r))i==="apiVersion"||i==="kind"||i==="metadata"||i==="spec"||(e=n(e,{instancePath:s,keyword:"additionalProperties",
params:{additionalProperty:i}}),o++);if(r.apiVersion!==void 0&&l.call(r,"apiVersion")&&r.apiVersion!=="grantproof.dev/v1\
alpha1"){let i={instancePath:s+"/apiVersion",keyword:"const"};e=n(e,i),o++}if(r.kind!==void 0&&l.call(r,"kind")&&r.kind!==
"Policy"){let i={instancePath:s+"/kind",keyword:"const"};e=n(e,i),o++}r.metadata!==void 0&&l.call(r,"metadata")&&(_(r.metadata,
{instancePath:s+"/metadata"})||(e=c(e,_.errors),o=e.length)),r.spec!==void 0&&l.call(r,"spec")&&(ce(r.spec,{instancePath:s+
"/spec"})||(e=c(e,ce.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),o++;return Ee.errors=e,o===0}var Or={type:"object",additionalProperties:!1,properties:{teams:{type:"object",maxProperties:1e3,additionalProperties:{type:"\
array",minItems:1,maxItems:1e3,items:{$ref:"#/$defs/rosterAccount"}}},aliases:{type:"array",maxItems:5e3,items:{$ref:"#/\
$defs/alias"}}}},Er={title:"an account as `github:LOGIN`",examples:["github:octo-lead"],type:"string",maxLength:128,pattern:"\
^github:[A-Za-z0-9][A-Za-z0-9_-]*(\\[bot\\])?$"},Sr=new RegExp("^github:[A-Za-z0-9][A-Za-z0-9_-]*(\\[bot\\])?$","u");function N(r,{
instancePath:s=""}={}){let e=null,o=0;return typeof r=="string"?(j(r)>128&&(e=n(e,{instancePath:s,keyword:"maxLength"}),
o++),Sr.test(r)||(e=n(e,{instancePath:s,keyword:"pattern"}),o++)):(e=n(e,{instancePath:s,keyword:"type"}),o++),N.errors=
e,o===0}var Fr={type:"object",additionalProperties:!1,required:["person","accounts"],properties:{person:{$ref:"#/$defs/r\
osterAccount"},accounts:{type:"array",minItems:1,maxItems:50,items:{$ref:"#/$defs/rosterAccount"}}}};function de(r,{instancePath:s=""}={}){
let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.person===void 0||!l.call(r,"person"))&&(e=n(e,{instancePath:s,
keyword:"required",params:{missingProperty:"person"}}),o++),(r.accounts===void 0||!l.call(r,"accounts"))&&(e=n(e,{instancePath:s,
keyword:"required",params:{missingProperty:"accounts"}}),o++);for(let i of Object.keys(r))i==="person"||i==="accounts"||
(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.person!==void 0&&l.call(
r,"person")&&(N(r.person,{instancePath:s+"/person"})||(e=c(e,N.errors),o=e.length)),r.accounts!==void 0&&l.call(r,"accou\
nts")){let i=r.accounts;if(Array.isArray(i)){if(i.length>50){let f={instancePath:s+"/accounts",keyword:"maxItems"};e=n(e,
f),o++}if(i.length<1){let f={instancePath:s+"/accounts",keyword:"minItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<t;f++)
N(i[f],{instancePath:s+"/accounts/"+f})||(e=c(e,N.errors),o=e.length)}else{let t={instancePath:s+"/accounts",keyword:"ty\
pe"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return de.errors=e,o===0}function ye(r,{instancePath:s=""}={}){
let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i of Object.keys(r))i==="teams"||i==="aliases"||(e=n(
e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.teams!==void 0&&l.call(r,"tea\
ms")){let i=r.teams;if(i&&typeof i=="object"&&!Array.isArray(i)){if(Object.keys(i).length>1e3){let t={instancePath:s+"/t\
eams",keyword:"maxProperties"};e=n(e,t),o++}for(let t of Object.keys(i)){let f=i[t];if(Array.isArray(f)){if(f.length>1e3){
let m={instancePath:s+"/teams/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"maxItems"};e=n(e,m),o++}if(f.length<1){
let m={instancePath:s+"/teams/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"minItems"};e=n(e,m),o++}let y=f.length;
for(let m=0;m<y;m++)N(f[m],{instancePath:s+"/teams/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+m})||(e=c(e,N.errors),
o=e.length)}else{let y={instancePath:s+"/teams/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),keyword:"type"};e=n(e,y),o++}}}else{
let t={instancePath:s+"/teams",keyword:"type"};e=n(e,t),o++}}if(r.aliases!==void 0&&l.call(r,"aliases")){let i=r.aliases;
if(Array.isArray(i)){if(i.length>5e3){let f={instancePath:s+"/aliases",keyword:"maxItems"};e=n(e,f),o++}let t=i.length;for(let f=0;f<
t;f++)de(i[f],{instancePath:s+"/aliases/"+f})||(e=c(e,de.errors),o=e.length)}else{let t={instancePath:s+"/aliases",keyword:"\
type"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return ye.errors=e,o===0}var Nr=Se,Mr={type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{
const:"grantproof.dev/v1alpha1"},kind:{const:"Roster"},metadata:{$ref:"#/$defs/metadata"},spec:{$ref:"#/$defs/rosterSpec"}}};
function Se(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.apiVersion===void 0||
!l.call(r,"apiVersion"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"apiVersion"}}),o++),(r.kind===
void 0||!l.call(r,"kind"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"kind"}}),o++),(r.metadata===
void 0||!l.call(r,"metadata"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"metadata"}}),o++),(r.
spec===void 0||!l.call(r,"spec"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"spec"}}),o++);for(let i of Object.
keys(r))i==="apiVersion"||i==="kind"||i==="metadata"||i==="spec"||(e=n(e,{instancePath:s,keyword:"additionalProperties",
params:{additionalProperty:i}}),o++);if(r.apiVersion!==void 0&&l.call(r,"apiVersion")&&r.apiVersion!=="grantproof.dev/v1\
alpha1"){let i={instancePath:s+"/apiVersion",keyword:"const"};e=n(e,i),o++}if(r.kind!==void 0&&l.call(r,"kind")&&r.kind!==
"Roster"){let i={instancePath:s+"/kind",keyword:"const"};e=n(e,i),o++}r.metadata!==void 0&&l.call(r,"metadata")&&(_(r.metadata,
{instancePath:s+"/metadata"})||(e=c(e,_.errors),o=e.length)),r.spec!==void 0&&l.call(r,"spec")&&(ye(r.spec,{instancePath:s+
"/spec"})||(e=c(e,ye.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),o++;return Se.errors=e,o===0}var Tr={title:"a number written as text",examples:["4242"],type:"string",pattern:"^[0-9]{1,20}$"},Vr=new RegExp("^[0-9]{\
1,20}$","u");function M(r,{instancePath:s=""}={}){let e=null,o=0;return typeof r=="string"?Vr.test(r)||(e=n(e,{instancePath:s,
keyword:"pattern"}),o++):(e=n(e,{instancePath:s,keyword:"type"}),o++),M.errors=e,o===0}var Br={title:"a git object id of 40 or 64 hex digits",examples:["4b825dc642cb6eb9a060e54bf8d69288fbee4904"],type:"strin\
g",pattern:"^[0-9a-f]{40}([0-9a-f]{24})?$"},Lr=new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$","u");function T(r,{instancePath:s=""}={}){
let e=null,o=0;return typeof r=="string"?Lr.test(r)||(e=n(e,{instancePath:s,keyword:"pattern"}),o++):(e=n(e,{instancePath:s,
keyword:"type"}),o++),T.errors=e,o===0}var zr={type:"object",additionalProperties:!1,required:["login","id","type"],properties:{login:{$ref:"#/$defs/text"},id:{
$ref:"#/$defs/numericId"},type:{type:"string",enum:["User","Bot","Organization","Mannequin"]}}};function pe(r,{instancePath:s=""}={}){
let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.login===void 0||!l.call(r,"login"))&&(e=n(e,{instancePath:s,
keyword:"required",params:{missingProperty:"login"}}),o++),(r.id===void 0||!l.call(r,"id"))&&(e=n(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"id"}}),o++),(r.type===void 0||!l.call(r,"type"))&&(e=n(e,{instancePath:s,keyword:"req\
uired",params:{missingProperty:"type"}}),o++);for(let i of Object.keys(r))i==="login"||i==="id"||i==="type"||(e=n(e,{instancePath:s,
keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.login!==void 0&&l.call(r,"login")&&(d(r.login,{
instancePath:s+"/login"})||(e=c(e,d.errors),o=e.length)),r.id!==void 0&&l.call(r,"id")&&(M(r.id,{instancePath:s+"/id"})||
(e=c(e,M.errors),o=e.length)),r.type!==void 0&&l.call(r,"type")){let i=r.type;if(typeof i!="string"){let t={instancePath:s+
"/type",keyword:"type"};e=n(e,t),o++}if(!(i==="User"||i==="Bot"||i==="Organization"||i==="Mannequin")){let t={instancePath:s+
"/type",keyword:"enum"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return pe.errors=e,o===0}var Cr={anyOf:[{$ref:"#/$defs/account"},{type:"null"}]};function $(r,{instancePath:s=""}={}){let e=null,o=0,i=o,t=!1,f=o;
pe(r,{instancePath:s})||(e=c(e,pe.errors),o=e.length);var y=f===o;if(t=t||y,!t){let m=o;r!==null&&(e=n(e,{instancePath:s,
keyword:"type"}),o++);var y=m===o;t=t||y}return t?(o=i,e!==null&&(i?e.length=i:e=null)):(e=n(e,{instancePath:s,keyword:"\
anyOf",params:{}}),o++),$.errors=e,o===0}var Ur={type:"object",additionalProperties:!1,required:["id","uri","defaultBranch"],properties:{id:{$ref:"#/$defs/numeri\
cId"},uri:{$ref:"#/$defs/text"},defaultBranch:{$ref:"#/$defs/text"}}};function ue(r,{instancePath:s=""}={}){let e=null,o=0;
if(r&&typeof r=="object"&&!Array.isArray(r)){(r.id===void 0||!l.call(r,"id"))&&(e=n(e,{instancePath:s,keyword:"required",
params:{missingProperty:"id"}}),o++),(r.uri===void 0||!l.call(r,"uri"))&&(e=n(e,{instancePath:s,keyword:"required",params:{
missingProperty:"uri"}}),o++),(r.defaultBranch===void 0||!l.call(r,"defaultBranch"))&&(e=n(e,{instancePath:s,keyword:"re\
quired",params:{missingProperty:"defaultBranch"}}),o++);for(let i of Object.keys(r))i==="id"||i==="uri"||i==="defaultBra\
nch"||(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);r.id!==void 0&&l.call(r,
"id")&&(M(r.id,{instancePath:s+"/id"})||(e=c(e,M.errors),o=e.length)),r.uri!==void 0&&l.call(r,"uri")&&(d(r.uri,{instancePath:s+
"/uri"})||(e=c(e,d.errors),o=e.length)),r.defaultBranch!==void 0&&l.call(r,"defaultBranch")&&(d(r.defaultBranch,{instancePath:s+
"/defaultBranch"})||(e=c(e,d.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),o++;return ue.errors=e,o===
0}var Fe={type:"object",additionalProperties:!1,required:["number","author","title","body","labels","baseRef","headRef"],properties:{
number:{type:"integer",minimum:1},author:{$ref:"#/$defs/nullableAccount"},title:{type:"string"},body:{type:"string"},labels:{
type:"array",items:{type:"string"}},baseRef:{$ref:"#/$defs/text"},headRef:{$ref:"#/$defs/text"},initiator:{$ref:"#/$defs\
/nullableAccount"},editedAt:{$ref:"#/$defs/instant"}}};function me(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){(r.number===void 0||!l.call(r,"number"))&&(e=n(e,{instancePath:s,keyword:"required",params:{
missingProperty:"number"}}),o++),(r.author===void 0||!l.call(r,"author"))&&(e=n(e,{instancePath:s,keyword:"required",params:{
missingProperty:"author"}}),o++),(r.title===void 0||!l.call(r,"title"))&&(e=n(e,{instancePath:s,keyword:"required",params:{
missingProperty:"title"}}),o++),(r.body===void 0||!l.call(r,"body"))&&(e=n(e,{instancePath:s,keyword:"required",params:{
missingProperty:"body"}}),o++),(r.labels===void 0||!l.call(r,"labels"))&&(e=n(e,{instancePath:s,keyword:"required",params:{
missingProperty:"labels"}}),o++),(r.baseRef===void 0||!l.call(r,"baseRef"))&&(e=n(e,{instancePath:s,keyword:"required",params:{
missingProperty:"baseRef"}}),o++),(r.headRef===void 0||!l.call(r,"headRef"))&&(e=n(e,{instancePath:s,keyword:"required",
params:{missingProperty:"headRef"}}),o++);for(let i of Object.keys(r))l.call(Fe.properties,i)||(e=n(e,{instancePath:s,keyword:"\
additionalProperties",params:{additionalProperty:i}}),o++);if(r.number!==void 0&&l.call(r,"number")){let i=r.number;if(!(typeof i==
"number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let t={instancePath:s+"/number",keyword:"type"};e=n(e,t),o++}if(typeof i=="nu\
mber"&&isFinite(i)&&(i<1||isNaN(i))){let t={instancePath:s+"/number",keyword:"minimum"};e=n(e,t),o++}}if(r.author!==void 0&&
l.call(r,"author")&&($(r.author,{instancePath:s+"/author"})||(e=c(e,$.errors),o=e.length)),r.title!==void 0&&l.call(r,"t\
itle")&&typeof r.title!="string"){let i={instancePath:s+"/title",keyword:"type"};e=n(e,i),o++}if(r.body!==void 0&&l.call(
r,"body")&&typeof r.body!="string"){let i={instancePath:s+"/body",keyword:"type"};e=n(e,i),o++}if(r.labels!==void 0&&l.call(
r,"labels")){let i=r.labels;if(Array.isArray(i)){let t=i.length;for(let f=0;f<t;f++)if(typeof i[f]!="string"){let y={instancePath:s+
"/labels/"+f,keyword:"type"};e=n(e,y),o++}}else{let t={instancePath:s+"/labels",keyword:"type"};e=n(e,t),o++}}r.baseRef!==
void 0&&l.call(r,"baseRef")&&(d(r.baseRef,{instancePath:s+"/baseRef"})||(e=c(e,d.errors),o=e.length)),r.headRef!==void 0&&
l.call(r,"headRef")&&(d(r.headRef,{instancePath:s+"/headRef"})||(e=c(e,d.errors),o=e.length)),r.initiator!==void 0&&l.call(
r,"initiator")&&($(r.initiator,{instancePath:s+"/initiator"})||(e=c(e,$.errors),o=e.length)),r.editedAt!==void 0&&l.call(
r,"editedAt")&&(w(r.editedAt,{instancePath:s+"/editedAt"})||(e=c(e,w.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"\
type"}),o++;return me.errors=e,o===0}var Dr={anyOf:[{$ref:"#/$defs/pullRequestFacts"},{type:"null"}]};function ae(r,{instancePath:s=""}={}){let e=null,o=0,i=o,
t=!1,f=o;me(r,{instancePath:s})||(e=c(e,me.errors),o=e.length);var y=f===o;if(t=t||y,!t){let m=o;r!==null&&(e=n(e,{instancePath:s,
keyword:"type"}),o++);var y=m===o;t=t||y}return t?(o=i,e!==null&&(i?e.length=i:e=null)):(e=n(e,{instancePath:s,keyword:"\
anyOf",params:{}}),o++),ae.errors=e,o===0}var Kr={type:"object",additionalProperties:!1,required:["sha","author","committer","coAuthors","committedAt"],properties:{
sha:{$ref:"#/$defs/objectId"},author:{$ref:"#/$defs/nullableAccount"},committer:{$ref:"#/$defs/nullableAccount"},coAuthors:{
type:"array",items:{$ref:"#/$defs/nullableAccount"}},committedAt:{$ref:"#/$defs/instant"},message:{type:"string"}}};function ge(r,{
instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.sha===void 0||!l.call(r,"sha"))&&(e=
n(e,{instancePath:s,keyword:"required",params:{missingProperty:"sha"}}),o++),(r.author===void 0||!l.call(r,"author"))&&(e=
n(e,{instancePath:s,keyword:"required",params:{missingProperty:"author"}}),o++),(r.committer===void 0||!l.call(r,"commit\
ter"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"committer"}}),o++),(r.coAuthors===void 0||!l.
call(r,"coAuthors"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"coAuthors"}}),o++),(r.committedAt===
void 0||!l.call(r,"committedAt"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"committedAt"}}),o++);
for(let i of Object.keys(r))i==="sha"||i==="author"||i==="committer"||i==="coAuthors"||i==="committedAt"||i==="message"||
(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.sha!==void 0&&l.call(r,"\
sha")&&(T(r.sha,{instancePath:s+"/sha"})||(e=c(e,T.errors),o=e.length)),r.author!==void 0&&l.call(r,"author")&&($(r.author,
{instancePath:s+"/author"})||(e=c(e,$.errors),o=e.length)),r.committer!==void 0&&l.call(r,"committer")&&($(r.committer,{
instancePath:s+"/committer"})||(e=c(e,$.errors),o=e.length)),r.coAuthors!==void 0&&l.call(r,"coAuthors")){let i=r.coAuthors;
if(Array.isArray(i)){let t=i.length;for(let f=0;f<t;f++)$(i[f],{instancePath:s+"/coAuthors/"+f})||(e=c(e,$.errors),o=e.length)}else{
let t={instancePath:s+"/coAuthors",keyword:"type"};e=n(e,t),o++}}if(r.committedAt!==void 0&&l.call(r,"committedAt")&&(w(
r.committedAt,{instancePath:s+"/committedAt"})||(e=c(e,w.errors),o=e.length)),r.message!==void 0&&l.call(r,"message")&&typeof r.
message!="string"){let i={instancePath:s+"/message",keyword:"type"};e=n(e,i),o++}}else e=n(e,{instancePath:s,keyword:"ty\
pe"}),o++;return ge.errors=e,o===0}var Gr={type:"object",additionalProperties:!1,required:["sha","at"],properties:{sha:{$ref:"#/$defs/objectId"},at:{$ref:"\
#/$defs/instant"},pusher:{$ref:"#/$defs/nullableAccount"}}};function ke(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){(r.sha===void 0||!l.call(r,"sha"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"\
sha"}}),o++),(r.at===void 0||!l.call(r,"at"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"at"}}),
o++);for(let i of Object.keys(r))i==="sha"||i==="at"||i==="pusher"||(e=n(e,{instancePath:s,keyword:"additionalProperties",
params:{additionalProperty:i}}),o++);r.sha!==void 0&&l.call(r,"sha")&&(T(r.sha,{instancePath:s+"/sha"})||(e=c(e,T.errors),
o=e.length)),r.at!==void 0&&l.call(r,"at")&&(w(r.at,{instancePath:s+"/at"})||(e=c(e,w.errors),o=e.length)),r.pusher!==void 0&&
l.call(r,"pusher")&&($(r.pusher,{instancePath:s+"/pusher"})||(e=c(e,$.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"\
type"}),o++;return ke.errors=e,o===0}var Hr={type:"object",additionalProperties:!1,required:["ref","at"],properties:{ref:{$ref:"#/$defs/text"},at:{$ref:"#/$d\
efs/instant"}}};function we(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.ref===
void 0||!l.call(r,"ref"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"ref"}}),o++),(r.at===void 0||
!l.call(r,"at"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"at"}}),o++);for(let i of Object.keys(
r))i==="ref"||i==="at"||(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);r.ref!==
void 0&&l.call(r,"ref")&&(d(r.ref,{instancePath:s+"/ref"})||(e=c(e,d.errors),o=e.length)),r.at!==void 0&&l.call(r,"at")&&
(w(r.at,{instancePath:s+"/at"})||(e=c(e,w.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),o++;return we.
errors=e,o===0}var Zr={type:"object",additionalProperties:!1,required:["id","reviewer","state","submittedAt","commit"],properties:{id:{
$ref:"#/$defs/text"},reviewer:{$ref:"#/$defs/nullableAccount"},state:{type:"string",enum:["APPROVED","CHANGES_REQUESTED",
"COMMENTED","DISMISSED","PENDING"]},submittedAt:{$ref:"#/$defs/instant"},commit:{$ref:"#/$defs/objectId"},dismissedBy:{$ref:"\
#/$defs/nullableAccount"},dismissedAt:{$ref:"#/$defs/instant"}}};function he(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&
typeof r=="object"&&!Array.isArray(r)){(r.id===void 0||!l.call(r,"id"))&&(e=n(e,{instancePath:s,keyword:"required",params:{
missingProperty:"id"}}),o++),(r.reviewer===void 0||!l.call(r,"reviewer"))&&(e=n(e,{instancePath:s,keyword:"required",params:{
missingProperty:"reviewer"}}),o++),(r.state===void 0||!l.call(r,"state"))&&(e=n(e,{instancePath:s,keyword:"required",params:{
missingProperty:"state"}}),o++),(r.submittedAt===void 0||!l.call(r,"submittedAt"))&&(e=n(e,{instancePath:s,keyword:"requ\
ired",params:{missingProperty:"submittedAt"}}),o++),(r.commit===void 0||!l.call(r,"commit"))&&(e=n(e,{instancePath:s,keyword:"\
required",params:{missingProperty:"commit"}}),o++);for(let i of Object.keys(r))i==="id"||i==="reviewer"||i==="state"||i===
"submittedAt"||i==="commit"||i==="dismissedBy"||i==="dismissedAt"||(e=n(e,{instancePath:s,keyword:"additionalProperties",
params:{additionalProperty:i}}),o++);if(r.id!==void 0&&l.call(r,"id")&&(d(r.id,{instancePath:s+"/id"})||(e=c(e,d.errors),
o=e.length)),r.reviewer!==void 0&&l.call(r,"reviewer")&&($(r.reviewer,{instancePath:s+"/reviewer"})||(e=c(e,$.errors),o=
e.length)),r.state!==void 0&&l.call(r,"state")){let i=r.state;if(typeof i!="string"){let t={instancePath:s+"/state",keyword:"\
type"};e=n(e,t),o++}if(!(i==="APPROVED"||i==="CHANGES_REQUESTED"||i==="COMMENTED"||i==="DISMISSED"||i==="PENDING")){let t={
instancePath:s+"/state",keyword:"enum"};e=n(e,t),o++}}r.submittedAt!==void 0&&l.call(r,"submittedAt")&&(w(r.submittedAt,
{instancePath:s+"/submittedAt"})||(e=c(e,w.errors),o=e.length)),r.commit!==void 0&&l.call(r,"commit")&&(T(r.commit,{instancePath:s+
"/commit"})||(e=c(e,T.errors),o=e.length)),r.dismissedBy!==void 0&&l.call(r,"dismissedBy")&&($(r.dismissedBy,{instancePath:s+
"/dismissedBy"})||(e=c(e,$.errors),o=e.length)),r.dismissedAt!==void 0&&l.call(r,"dismissedAt")&&(w(r.dismissedAt,{instancePath:s+
"/dismissedAt"})||(e=c(e,w.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),o++;return he.errors=e,o===0}var Qr={type:"object",additionalProperties:!1,required:["login","id","type","permission","teams"],properties:{login:{$ref:"\
#/$defs/text"},id:{$ref:"#/$defs/numericId"},type:{type:"string",enum:["User","Bot","Organization","Mannequin"]},permission:{
type:"string",enum:["none","read","triage","write","maintain","admin"]},teams:{type:"array",items:{$ref:"#/$defs/text"}}}};
function ve(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.login===void 0||!l.
call(r,"login"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"login"}}),o++),(r.id===void 0||!l.call(
r,"id"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"id"}}),o++),(r.type===void 0||!l.call(r,"ty\
pe"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"type"}}),o++),(r.permission===void 0||!l.call(
r,"permission"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"permission"}}),o++),(r.teams===void 0||
!l.call(r,"teams"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"teams"}}),o++);for(let i of Object.
keys(r))i==="login"||i==="id"||i==="type"||i==="permission"||i==="teams"||(e=n(e,{instancePath:s,keyword:"additionalProp\
erties",params:{additionalProperty:i}}),o++);if(r.login!==void 0&&l.call(r,"login")&&(d(r.login,{instancePath:s+"/login"})||
(e=c(e,d.errors),o=e.length)),r.id!==void 0&&l.call(r,"id")&&(M(r.id,{instancePath:s+"/id"})||(e=c(e,M.errors),o=e.length)),
r.type!==void 0&&l.call(r,"type")){let i=r.type;if(typeof i!="string"){let t={instancePath:s+"/type",keyword:"type"};e=n(
e,t),o++}if(!(i==="User"||i==="Bot"||i==="Organization"||i==="Mannequin")){let t={instancePath:s+"/type",keyword:"enum"};
e=n(e,t),o++}}if(r.permission!==void 0&&l.call(r,"permission")){let i=r.permission;if(typeof i!="string"){let t={instancePath:s+
"/permission",keyword:"type"};e=n(e,t),o++}if(!(i==="none"||i==="read"||i==="triage"||i==="write"||i==="maintain"||i==="\
admin")){let t={instancePath:s+"/permission",keyword:"enum"};e=n(e,t),o++}}if(r.teams!==void 0&&l.call(r,"teams")){let i=r.
teams;if(Array.isArray(i)){let t=i.length;for(let f=0;f<t;f++)d(i[f],{instancePath:s+"/teams/"+f})||(e=c(e,d.errors),o=e.
length)}else{let t={instancePath:s+"/teams",keyword:"type"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;
return ve.errors=e,o===0}var Jr={type:"object",additionalProperties:!1,required:["type","ruleset"],properties:{type:{$ref:"#/$defs/text"},ruleset:{
$ref:"#/$defs/text"}}};function be(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
(r.type===void 0||!l.call(r,"type"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"type"}}),o++),(r.
ruleset===void 0||!l.call(r,"ruleset"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"ruleset"}}),
o++);for(let i of Object.keys(r))i==="type"||i==="ruleset"||(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{
additionalProperty:i}}),o++);r.type!==void 0&&l.call(r,"type")&&(d(r.type,{instancePath:s+"/type"})||(e=c(e,d.errors),o=
e.length)),r.ruleset!==void 0&&l.call(r,"ruleset")&&(d(r.ruleset,{instancePath:s+"/ruleset"})||(e=c(e,d.errors),o=e.length))}else
e=n(e,{instancePath:s,keyword:"type"}),o++;return be.errors=e,o===0}var Wr={type:"object",additionalProperties:!1,required:["system","id","state","title","fetchedAt"],properties:{system:{$ref:"\
#/$defs/text"},id:{$ref:"#/$defs/text"},state:{$ref:"#/$defs/text"},title:{type:"string"},project:{$ref:"#/$defs/text"},
openedAt:{$ref:"#/$defs/instant"},mentions:{type:"array",items:{$ref:"#/$defs/text"}},fetchedAt:{$ref:"#/$defs/instant"}}};
function Ae(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){(r.system===void 0||!l.
call(r,"system"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"system"}}),o++),(r.id===void 0||!l.
call(r,"id"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"id"}}),o++),(r.state===void 0||!l.call(
r,"state"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"state"}}),o++),(r.title===void 0||!l.call(
r,"title"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"title"}}),o++),(r.fetchedAt===void 0||!l.
call(r,"fetchedAt"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"fetchedAt"}}),o++);for(let i of Object.
keys(r))i==="system"||i==="id"||i==="state"||i==="title"||i==="project"||i==="openedAt"||i==="mentions"||i==="fetchedAt"||
(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.system!==void 0&&l.call(
r,"system")&&(d(r.system,{instancePath:s+"/system"})||(e=c(e,d.errors),o=e.length)),r.id!==void 0&&l.call(r,"id")&&(d(r.
id,{instancePath:s+"/id"})||(e=c(e,d.errors),o=e.length)),r.state!==void 0&&l.call(r,"state")&&(d(r.state,{instancePath:s+
"/state"})||(e=c(e,d.errors),o=e.length)),r.title!==void 0&&l.call(r,"title")&&typeof r.title!="string"){let i={instancePath:s+
"/title",keyword:"type"};e=n(e,i),o++}if(r.project!==void 0&&l.call(r,"project")&&(d(r.project,{instancePath:s+"/project"})||
(e=c(e,d.errors),o=e.length)),r.openedAt!==void 0&&l.call(r,"openedAt")&&(w(r.openedAt,{instancePath:s+"/openedAt"})||(e=
c(e,w.errors),o=e.length)),r.mentions!==void 0&&l.call(r,"mentions")){let i=r.mentions;if(Array.isArray(i)){let t=i.length;
for(let f=0;f<t;f++)d(i[f],{instancePath:s+"/mentions/"+f})||(e=c(e,d.errors),o=e.length)}else{let t={instancePath:s+"/m\
entions",keyword:"type"};e=n(e,t),o++}}r.fetchedAt!==void 0&&l.call(r,"fetchedAt")&&(w(r.fetchedAt,{instancePath:s+"/fet\
chedAt"})||(e=c(e,w.errors),o=e.length))}else e=n(e,{instancePath:s,keyword:"type"}),o++;return Ae.errors=e,o===0}var Xr={type:"object",additionalProperties:!1,required:["grant","record"],properties:{grant:{$ref:"#/$defs/text"},record:{
type:"integer",minimum:0}}};function $e(r,{instancePath:s=""}={}){let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){(r.grant===void 0||!l.call(r,"grant"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"grant"}}),
o++),(r.record===void 0||!l.call(r,"record"))&&(e=n(e,{instancePath:s,keyword:"required",params:{missingProperty:"record"}}),
o++);for(let i of Object.keys(r))i==="grant"||i==="record"||(e=n(e,{instancePath:s,keyword:"additionalProperties",params:{
additionalProperty:i}}),o++);if(r.grant!==void 0&&l.call(r,"grant")&&(d(r.grant,{instancePath:s+"/grant"})||(e=c(e,d.errors),
o=e.length)),r.record!==void 0&&l.call(r,"record")){let i=r.record;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(
i))){let t={instancePath:s+"/record",keyword:"type"};e=n(e,t),o++}if(typeof i=="number"&&isFinite(i)&&(i<0||isNaN(i))){let t={
instancePath:s+"/record",keyword:"minimum"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,keyword:"type"}),o++;return $e.errors=
e,o===0}var Yr=Me,Ne={type:"object",additionalProperties:!1,properties:{now:{$ref:"#/$defs/instant"},repository:{$ref:"#\
/$defs/repositoryFacts"},pullRequest:{$ref:"#/$defs/nullablePullRequestFacts"},commits:{type:"array",items:{$ref:"#/$def\
s/commitFacts"}},heads:{type:"array",items:{$ref:"#/$defs/headFacts"}},bases:{type:"array",items:{$ref:"#/$defs/baseFact\
s"}},reviews:{type:"array",items:{$ref:"#/$defs/reviewFacts"}},people:{type:"array",items:{$ref:"#/$defs/personFacts"}},
tickets:{type:"array",items:{$ref:"#/$defs/ticketFacts"}},branchRules:{type:"array",items:{$ref:"#/$defs/branchRuleFacts"}},
landedAt:{$ref:"#/$defs/instant"},revoked:{type:"array",items:{$ref:"#/$defs/revocationFacts"}}}};function Me(r,{instancePath:s=""}={}){
let e=null,o=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let i of Object.keys(r))l.call(Ne.properties,i)||(e=n(e,
{instancePath:s,keyword:"additionalProperties",params:{additionalProperty:i}}),o++);if(r.now!==void 0&&l.call(r,"now")&&
(w(r.now,{instancePath:s+"/now"})||(e=c(e,w.errors),o=e.length)),r.repository!==void 0&&l.call(r,"repository")&&(ue(r.repository,
{instancePath:s+"/repository"})||(e=c(e,ue.errors),o=e.length)),r.pullRequest!==void 0&&l.call(r,"pullRequest")&&(ae(r.pullRequest,
{instancePath:s+"/pullRequest"})||(e=c(e,ae.errors),o=e.length)),r.commits!==void 0&&l.call(r,"commits")){let i=r.commits;
if(Array.isArray(i)){let t=i.length;for(let f=0;f<t;f++)ge(i[f],{instancePath:s+"/commits/"+f})||(e=c(e,ge.errors),o=e.length)}else{
let t={instancePath:s+"/commits",keyword:"type"};e=n(e,t),o++}}if(r.heads!==void 0&&l.call(r,"heads")){let i=r.heads;if(Array.
isArray(i)){let t=i.length;for(let f=0;f<t;f++)ke(i[f],{instancePath:s+"/heads/"+f})||(e=c(e,ke.errors),o=e.length)}else{
let t={instancePath:s+"/heads",keyword:"type"};e=n(e,t),o++}}if(r.bases!==void 0&&l.call(r,"bases")){let i=r.bases;if(Array.
isArray(i)){let t=i.length;for(let f=0;f<t;f++)we(i[f],{instancePath:s+"/bases/"+f})||(e=c(e,we.errors),o=e.length)}else{
let t={instancePath:s+"/bases",keyword:"type"};e=n(e,t),o++}}if(r.reviews!==void 0&&l.call(r,"reviews")){let i=r.reviews;
if(Array.isArray(i)){let t=i.length;for(let f=0;f<t;f++)he(i[f],{instancePath:s+"/reviews/"+f})||(e=c(e,he.errors),o=e.length)}else{
let t={instancePath:s+"/reviews",keyword:"type"};e=n(e,t),o++}}if(r.people!==void 0&&l.call(r,"people")){let i=r.people;
if(Array.isArray(i)){let t=i.length;for(let f=0;f<t;f++)ve(i[f],{instancePath:s+"/people/"+f})||(e=c(e,ve.errors),o=e.length)}else{
let t={instancePath:s+"/people",keyword:"type"};e=n(e,t),o++}}if(r.tickets!==void 0&&l.call(r,"tickets")){let i=r.tickets;
if(Array.isArray(i)){let t=i.length;for(let f=0;f<t;f++)Ae(i[f],{instancePath:s+"/tickets/"+f})||(e=c(e,Ae.errors),o=e.length)}else{
let t={instancePath:s+"/tickets",keyword:"type"};e=n(e,t),o++}}if(r.branchRules!==void 0&&l.call(r,"branchRules")){let i=r.
branchRules;if(Array.isArray(i)){let t=i.length;for(let f=0;f<t;f++)be(i[f],{instancePath:s+"/branchRules/"+f})||(e=c(e,
be.errors),o=e.length)}else{let t={instancePath:s+"/branchRules",keyword:"type"};e=n(e,t),o++}}if(r.landedAt!==void 0&&l.
call(r,"landedAt")&&(w(r.landedAt,{instancePath:s+"/landedAt"})||(e=c(e,w.errors),o=e.length)),r.revoked!==void 0&&l.call(
r,"revoked")){let i=r.revoked;if(Array.isArray(i)){let t=i.length;for(let f=0;f<t;f++)$e(i[f],{instancePath:s+"/revoked/"+
f})||(e=c(e,$e.errors),o=e.length)}else{let t={instancePath:s+"/revoked",keyword:"type"};e=n(e,t),o++}}}else e=n(e,{instancePath:s,
keyword:"type"}),o++;return Me.errors=e,o===0}var ii={"access-grant":yr,"grant-metadata":mr,policy:_r,roster:Nr,facts:Yr},
oi={text:Ve,instant:Be,duration:Le,url:Ce,human:De,principal:Ge,environment:Ze,privilege:Qe,identityType:Je,justification:We,
metadata:Xe,accessGrantSpec:Re,identity:er,owner:rr,ticket:ir,entitlement:Pe,texts:or,validity:sr,credential:tr,review:nr,
delegation:lr,agent:_e,revocation:cr,nativeRef:dr,"access-grant":pr,grantMetadataSpec:ur,"grant-metadata":ar,deltaClass:gr,
direction:kr,format:wr,level:hr,policySpec:vr,manifestScope:br,ruleSetting:Ar,match:$r,approvalEntry:xr,approvalDemand:jr,
ledgerSetting:Rr,policy:Ir,rosterSpec:Or,alias:Fr,rosterAccount:Er,roster:Mr,numericId:Tr,objectId:Br,account:zr,nullableAccount:Cr,
repositoryFacts:Ur,pullRequestFacts:Fe,nullablePullRequestFacts:Dr,commitFacts:Kr,headFacts:Gr,baseFacts:Hr,reviewFacts:Zr,
personFacts:Qr,branchRuleFacts:Jr,ticketFacts:Wr,revocationFacts:Xr,facts:Ne};export{oi as definitions,ii as validators};
