/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{var ee=globalThis,$=ee.handbookExt||={},J=document.currentScript?.src.replace(/[^/]*$/,"")??"";var h=t=>typeof t=="object"&&t!==null&&!Array.isArray(t),F=t=>Number.isSafeInteger(t)&&Number(t)>=0,
w=t=>typeof t=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(t);function y(t,e){if(t===e)return 0;let n=Array.
from(t),o=Array.from(e),r=n.findIndex((s,i)=>s!==o[i]);return r<0||r>=o.length?n.length-o.length:Number(
n[r].codePointAt(0))-Number(o[r].codePointAt(0))}function m(t){return Array.isArray(t)?`[${t.map(m).
join()}]`:h(t)?`{${Object.keys(t).sort(y).map(n=>`${JSON.stringify(n)}:${m(t[n])}`).join()}}`:JSON.stringify(
t)}var p=(t,e)=>t&&Object.hasOwn(t,e)?t[e]:void 0;function R(t,e){return typeof t!="object"||t===null||
e<0?0:1+Object.values(t).reduce((n,o)=>Math.max(n,R(o,e-1)),0)}function I(t){if(typeof t=="string")return t.
replace(/\p{Surrogate}/gu,"�");if(Array.isArray(t))return t.map(I);if(!h(t))return t;let e=Object.
entries(t).map(([n,o])=>[I(n),I(o)]);return Object.fromEntries(e)}function N(t){return typeof t=="ob\
ject"&&t!==null?Object.values(t).every(N):typeof t!="number"||Number.isSafeInteger(t)}function yt(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var gt;
function ne(t,e){return gt||=new Intl.PluralRules(yt()),p(t,String(e))??p(t,gt.select(e))??t.other}var Ot=t=>(e,n={})=>{
let o=p(t,e)||"";return(typeof o=="string"?o:ne(o,Number(n.n))).replace(/\{(\w+)\}/g,(s,i)=>String(p(
n,i)??s))},xt={};function et(t,e={dateStyle:"long"}){if(t===null||!(Math.abs(t)<=864e13))return"?";let n=JSON.
stringify(e);return xt[n]||=new Intl.DateTimeFormat(yt(),e),xt[n].format(t)}var z=t=>et(t,{dateStyle:"\
medium",timeStyle:"short"});function u(t,e={},...n){let o=document.createElement(t);return Object.assign(o,e),o.append(...n),o}var j=t=>u(
"p",{textContent:t});function wt(t,e){t.textContent!==e&&(t.textContent=e),t.hidden=!e}function x(){if(!$.book)throw new Error("edition.js is not loaded");return $.book}var l=(t,e)=>Ot($.
words||{})(t,e),oe=({id:t,fingerprint:e,was:n=[],recheck:o=""})=>({id:t,wording:e,was:n,recheck:o});
function St(){let t=new Map;for(let e of x().lists)for(let n of e.items){let o={...n,list:e,terms:oe(
n)};for(let r of[o.id,...o.terms.was])t.set(r,o)}return t}function jt(){return $.book?Promise.resolve():
new Promise((t,e)=>{let n=`${J}edition.js?${Date.now()}`;document.head.append(u("script",{src:n,onload:t,
onerror:e}))})}var T="list/",U="snapshot/",k="part/",re="!clock",W="!erased",nt="!backup",kt=["format","version","h\
andbook","items","lists","snapshots"],At=t=>`handbook/1/${t}`;var Pt=t=>t===re||t===W||t===nt;var ot=["state","note","evidence","confirmation"],v=t=>ot.includes(t),S=t=>Array.isArray(t)&&t.length===
3&&F(t[0])&&F(t[1])&&typeof t[2]=="string";function E(t){let e=h(t)?p(t,"at"):void 0;return S(e)?e:[
-1,0,""]}var X=(t,e)=>t[0]-e[0]||t[1]-e[1]||y(t[2],e[2]),rt=(t,e)=>(X(E(t),E(e))||y(m(t),m(e)))>0;function $t(t,e){
let n=Object.entries(e).filter(([o,r])=>!Object.hasOwn(t,o)||rt(r,p(t,o)));return Object.fromEntries(
[...Object.entries(t),...n])}var _=t=>t.since??t.at[0];var H=32*2**20,C=32,se=C-5,It=C-2,ie=C-1,G=(t,e)=>R(t,C)>e;function ce(t,e){if(G(e,se)||!N(e))return!1;
if(!v(t))return!0;if(!h(e)||!S(p(e,"at")))return!1;let{value:n,wording:o="",reason:r="",since:s=0}=e;
return[n,o,r].every(i=>typeof i=="string")&&F(s)}function Nt(t){if(!h(t))return[{},[""]];let e=Object.
entries(t),n=e.filter(([r,s])=>ce(r,s)),o=Object.fromEntries(n);return[o,e.map(([r])=>r).filter(r=>!Object.
hasOwn(o,r))]}function st(t){let e=[],n=[];for(let[o,r]of Object.entries(t)){let[s,i]=w(o)?Nt(r):[{},
[""]];for(let c of i)n.push(c?`${o}/${c}`:o);Object.keys(s).length&&e.push([o,s])}return[Object.fromEntries(
e),n]}function it(t){if(!h(t)||!S(p(t,"at"))||!N(t))return[null,[""]];if(G(t,It))return[null,[""]];let e=p(
t,"value")??null;if(e===null)return[{...t,value:e},[]];if(!h(e))return[null,[""]];let[n,o]=st(e);return[
{...t,value:n},o]}var ct=t=>h(t)&&typeof p(t,"value")=="boolean"&&S(p(t,"at"))&&N(t)&&!G(t,It),at=t=>N(
t)&&!G(t,ie);function ae(t){let{at:e,wall:n}=t.given||{};return S(e)&&F(n)&&N(t)}function Tt(t,e){if(!h(
e))return null;let[n,...o]=Object.keys(e);if(w(t))return n&&!Nt(e)[1].length?e:null;if(o.length)return null;
if(t.startsWith(k))return n==="part"&&at(e.part)?e:null;if(Pt(t))return n==="given"&&ae(e)?e:null;if(t.
startsWith(T))return n==="mine"&&ct(e.mine)?e:null;if(n!=="snapshot")return null;let[r,s]=it(e.snapshot);
return r&&!s.length?{snapshot:r}:null}function Et(t,e,n){return t.startsWith(k)?y(m(e.part),m(n.part))<0?n:e:$t(e,n)}var vt="handbook-progress",ut=1,Ct="snapshots/",fe="lists/";function ue(t,e){if(!h(t)||p(t,"format")!==
vt)return"format";let n=p(t,"version"),o=p(t,"handbook");if(Number.isSafeInteger(n)&&n>ut)return"ver\
sion";let[r,s={},i={}]=["items","lists","snapshots"].map(a=>p(t,a)),c=[r,s,i].every(h);return n!==ut||
!w(o)||!c?"damaged":e&&o!==e?"handbook":""}var le=t=>t.length>H/4&&new Blob([t]).size>H;function V(t,e){
if(le(t))return{refused:"size"};let n;try{if(n=JSON.parse(t.replace(/^\ufeff+/,"")),R(n,C)>C)return{
refused:"json"}}catch{return{refused:"json"}}n=I(n);let o=ue(n,e);return o?{refused:o,theirs:String(
p(n,"handbook"))}:pe(n)}function pe(t){let[e,n]=st(p(t,"items")),o=[];for(let[a,f]of Object.entries(
p(t,"snapshots")||{})){let[d,g]=it(f);for(let q of g)n.push(`${Ct}${a}${q&&"/"}${q}`);d&&o.push([a,d])}
let r=Object.entries(p(t,"lists")||{}),s=Object.fromEntries(r.filter(([a,f])=>w(a)&&ct(f)));for(let[
a]of r)Object.hasOwn(s,a)||n.push(fe+a);let i=Object.entries(t).filter(([a])=>!kt.includes(a)),c=Object.
fromEntries(i.filter(([,a])=>at(a)));for(let[a]of i)Object.hasOwn(c,a)||n.push(a);return{items:e,lists:s,
snapshots:Object.fromEntries(o),rest:c,leftOut:n}}function Y(t,{items:e,lists:n,snapshots:o,rest:r}){
let s=(c,a)=>{let d=Object.keys(a).sort(y).map(g=>`  ${JSON.stringify(g)}: ${m(a[g])}`);return` "${c}\
": {${d.length?`
${d.join(`,
`)}
 `:""}}`},i=[` "format": "${vt}"`,` "version": ${ut}`,` "handbook": "${t}"`];i.push(s("items",e)),Object.
keys(n).length&&i.push(s("lists",n)),Object.keys(o).length&&i.push(s("snapshots",o));for(let c of Object.
keys(r).sort(y))i.push(` ${JSON.stringify(c)}: ${m(r[c])}`);return`{
${i.join(`,
`)}
}
`}function M(t){let e=t.keys(),n=(o,r)=>Object.fromEntries(e.filter(s=>s.startsWith(o)).map(s=>[s.slice(
o.length),t.get(s)[r]]));return{items:Object.fromEntries(e.filter(w).map(o=>[o,t.get(o)])),lists:n(T,
"mine"),snapshots:n(U,"snapshot"),rest:n(k,"part")}}var ft=(t,e,n)=>Object.entries(t).map(([o,r])=>[
e+o,{[n]:r}]),lt=({items:t,lists:e,snapshots:n,rest:o})=>[...Object.entries(t),...ft(e,T,"mine"),...ft(
n,U,"snapshot"),...ft(o,k,"part")];function D(t,e){let n=M(t),o="size";for(let r of[n,{...n,snapshots:{}}]){
let s=V(Y(e,r),e);if("refused"in s){o=s.refused;continue}let i=Object.keys(n.snapshots).filter(a=>!Object.
hasOwn(r.snapshots,a)).map(a=>Ct+a),c=[...t.damaged(),...i,...s.leftOut];return{text:Y(e,s),leftOut:c}}
return{refused:o}}var b=(t,e)=>u("button",{type:"button",onclick:e,textContent:l(t)}),L=(...t)=>u("p",{className:"hb-b\
uttons"},...t),B=()=>u("div",{className:"hb-place"}),pt=(t,e)=>u("label",{className:"hb-field"},l(t),
e);function Lt(t){let e=u("input",{type:"file",accept:".json,application/json"});return e.onchange=()=>{
e.files?.[0]&&t(e.files[0])},e}var K=t=>b("cancel",()=>{t.replaceChildren(),t.previousElementSibling?.
querySelector("button")?.focus()});function A(t,e,...n){let o=u("p",{textContent:e,tabIndex:-1});t.replaceChildren(
o,...n),o.focus()}function O(t,e){if(!e.length)return[];let n=u("summary",{textContent:l(t,{n:e.length})});
return[u("details",{},n,u("ul",{},...e))]}var P=t=>t.map(e=>u("li",{textContent:e}));function Bt(t,e){let n=D(t,x().handbook);return"refused"in n?(A(e,l(`refused-${n.refused}`)),null):(e.
replaceChildren(...O("leftOut",P(n.leftOut))),n.text)}function Q(t,e){let n=Bt(t,e);if(n===null)return null;
let o=URL.createObjectURL(new Blob([n],{type:"application/json"})),r=new Date().toISOString().slice(
0,10),s=u("a",{href:o,download:`${x().handbook}-${r}.json`});return document.body.append(s),s.click(),
s.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4),t.keepBackup(),n}async function Ft(t,e){let n=Bt(
t,e);if(n===null)return;let o=u("textarea",{readOnly:!0,rows:6,value:n,ariaLabel:l("asText")});e.prepend(
o),o.select();let s=await(navigator.clipboard?.writeText(o.value)||Promise.reject(new Error("none"))).
then(()=>!0,()=>document.execCommand("copy"));s&&t.keepBackup(),e.append(u("p",{textContent:l(s?"cop\
ied":"copyYourself"),role:"status"}))}function me(t){let{items:e,snapshots:n}=M(t),o=Object.values(e),s=[["eraseItems",o.length],["eraseNo\
tes",o.filter(i=>p(i,"note")?.value).length],["copies",Object.values(n).filter(i=>i.value).length]].
filter(([,i])=>i).map(([i,c])=>l(i,{n:c}));return P([...s,l("eraseMore")])}function Dt(t,e,n,o="eras\
eOffer"){let r=b("eraseSave",()=>{let i=Q(t,n);i!==null&&Mt(t,e,n,i)}),s=b("eraseWithout",()=>Mt(t,e,
n,null));Rt(e,l(o),L(r,s,K(e)))}function Rt(t,e,...n){A(t,e,...n),t.scrollIntoView({block:"nearest"})}
function de(){for(let e of document.querySelectorAll(".hb-place"))e.replaceChildren();let t=document.
querySelectorAll(".hb-exchange textarea");for(let e of t)e.value=""}function he(t,e){let n=D(t,x().handbook);
return"text"in n&&n.text===e}function Mt(t,e,n,o){let r=b(o===null?"eraseForGood":"eraseNow",async()=>{
if(o!==null&&!he(t,o))return Dt(t,e,n,"eraseChanged");await t.erase(),de();let c=t.kept()==="no"&&t.
trouble();return A(e,l(c||"erased"))}),s=u("ul",{},...me(t)),i=l(o===null?"eraseUnsaved":"eraseSaved");
Rt(e,i,s,L(r,K(e)))}function Ut(t,e){let n=B();return[u("h2",{textContent:l("eraseTitle")}),j(l("era\
seWhy")),u("p",{},b("erase",()=>Dt(t,n,e))),n]}function mt(t,e){if(!v(t))return e===void 0?"":m(e);let n=e?.value||"";return t!=="state"?n:n==="don\
e"||n==="na"?`${n} ${e.reason||""}`:""}function be(t,e,n){return e!==void 0&&!rt(n,e)?"overruled":mt(
t,e)?"changed":"added"}function dt(t,e){let n=[];for(let o of Object.keys(e).sort(y)){let r=p(t,o)||
{},s=e[o],i=Object.keys(s).filter(c=>!v(c)).sort(y);for(let c of[...ot,...i]){let a=p(r,c),f=p(s,c);
if(f===void 0||mt(c,a)===mt(c,f))continue;let d=be(c,a,f);n.push({id:o,field:c,fate:d,mine:a,theirs:f})}}
return n}var ge=10,xe=(t,e)=>h(e)&&S(e.by)&&[e.name,e.act].every(n=>typeof n=="string")&&(e.then===null||Tt(t,
{[String(e.name)]:e.then})),ye=(t,e)=>t.name===e.name&&t.act===e.act&&["value","reason"].every(n=>t.
then?.[n]===e.then?.[n])&&(t.then?.value!=="done"||_(t.then)===_(e.then)),Z=class{#r=new Map;#o;#e;#t;constructor(e,n){
this.#e=`${At(e)}/earlier/`,this.#t=n,this.#o=n.get(W)}#n(){return this.#o!==this.#t.get(W)&&this.#r.
clear(),this.#o=this.#t.get(W),this.#r}entriesOf(e){try{let n=this.#n().get(e)??localStorage.getItem(
this.#e+e),o=JSON.parse(n??"[]");return Array.isArray(o)?o.filter(r=>xe(e,r)):[]}catch{return[]}}#s(e,n){
let o=JSON.stringify(n);try{n.length?localStorage.setItem(this.#e+e,o):localStorage.removeItem(this.#e+
e),this.#n().delete(e)}catch{this.#n().set(e,o)}}remember(e,n=""){let o=n&&`${n} ${Date.now()}`;for(let[
r,{then:s,now:i}]of e){let c=Object.keys(i||{}).map(f=>({name:f,then:p(s,f)??null,by:E(i[f]),act:o})).
filter(f=>m(f.then)!==m(i[f.name])&&(o||f.then)),a=this.entriesOf(r).filter(f=>!c.some(d=>ye(d,f)));
c.length&&this.#s(r,[...c,...a].slice(0,ge))}}isUndoable(e,{name:n,by:o}){return!X(E(p(this.#t.get(e),
n)),o)}#i(){let e=Array.from(this.#n().keys());try{return[...Object.keys(localStorage).filter(o=>o.startsWith(
this.#e)).map(o=>o.slice(this.#e.length)),...e]}catch{return e}}lastAct(e,n=this.#i()){let o=[];for(let i of n)
for(let c of this.entriesOf(i))c.act.startsWith(`${e} `)&&this.isUndoable(i,c)&&o.push({key:i,entry:c});
o.sort((i,c)=>X(c.entry.by,i.entry.by));let r=o.filter(({entry:i})=>i.act===o[0].entry.act),s=new Map(
r.map(({key:i})=>[i,[]]));for(let{key:i,entry:c}of r)s.get(i)?.push(c);return s}undo(e){for(let[n,o]of e){
let r=o.map(i=>m(i)),s=this.#t.get(n);this.#s(n,this.entriesOf(n).filter(i=>!r.includes(m(i))));for(let{
name:i,then:c}of o)this.#t.restoreField(n,i,c);this.remember([[n,{then:s,now:this.#t.get(n)}]])}return Array.
from(e.keys())}};function Wt(t,e){let n=e?.value||"";return t==="state"?l(`is-${n==="done"||n==="na"?n:"open"}`,{reason:e?.
reason||""}):typeof n!="string"?m(e):n?l("quoted",{text:n}):l("nothing")}var Oe=t=>v(t)&&t!=="state";
function we({field:t,fate:e,mine:n,theirs:o}){let r=e==="overruled"?n:o,s=e==="overruled"?o:n,i=S(r?.
at)?z(_(r)):"?",c={from:Wt(t,s),to:Wt(t,r),date:i},a=l(`line-${e}`,c);return t==="state"?a:`${Oe(t)?
l(`field-${t}`):t}: ${a}`}function _t(t,e,n){let o=e.map(s=>u("li",{},we(s))),r=u("strong",{textContent:n.
get(t)?.wording||t});return u("li",{},r,u("ul",{},...o))}var Se=864e5,tt="import",bt=t=>new Z(x().handbook,t);function je(t,[e,n]){let o=t.get(e);return!o||m(
Et(e,o,n))!==m(o)}var ht=(t,e)=>e.filter(n=>n.startsWith(t)).map(n=>n.slice(t.length)),ke=t=>x().lists.
find(e=>e.id===t)?.title??t;function Ht(t){let e=new Map;for(let n of t)e.set(n.id,[...e.get(n.id)||
[],n]);return e}function Ae(t,e,n){let o=St(),r=(f,d=()=>!0)=>Array.from(Ht(f)).filter(([,g])=>d(g)).
map(([g,q])=>_t(g,q,o)),s=t.filter(({id:f})=>o.has(f)),i=t.filter(({id:f,fate:d})=>!o.has(f)&&d!=="o\
verruled"),c=t.filter(({theirs:f})=>E(f)[0]>Date.now()+Se),a=(f,d)=>f.some(({fate:g})=>g===d);return[
...O("changed",r(s,f=>a(f,"changed"))),...O("added",r(s,f=>!a(f,"changed")&&a(f,"added"))),...O("ove\
rruled",r(s,f=>f.every(({fate:d})=>d==="overruled"))),...O("unknown",r(i)),...O("choices",P(ht(T,e).
map(ke))),...O("copies",P(ht(U,e))),...O("parts",P(ht(k,e))),...O("ahead",r(c)),...O("leftOut",P(n))]}
function Kt(t,e,n){let o=dt(M(t).items,e.items),r=lt(e).filter(c=>je(t,c)).map(([c])=>c),s=r.every(w)&&
o.every(({fate:c})=>c==="overruled"),i=b("restore",()=>$e(t,e,n));A(n,l(s?"nothingNew":"preview"),...Ae(
o,r,e.leftOut),L(...s?[]:[i],K(n)))}var qt=(t,e)=>b("undoImport",()=>{let n=bt(t);t.keep(n.undo(n.lastAct(
tt))),A(e,l("undone"))});function Pe(t,e){let{handbook:n}=x(),o=D(t,n);"text"in o&&o.text===Y(n,e)&&
t.keepBackup()}async function $e(t,e,n){let o=lt(e),r=M(t).items,s=o.filter(([a])=>!a.startsWith(k)).
map(([a])=>({key:a,record:t.get(a)}));await t.mergeIn(o),bt(t).remember(s.map(({key:a,record:f})=>[a,
{then:f,now:t.get(a)}]),tt),Pe(t,e);let i=dt(r,e.items).filter(({fate:a})=>a!=="overruled"),c=t.kept()===
"no"&&t.trouble();A(n,l(c||"restored",{n:Ht(i).size}),qt(t,n))}function Jt(t,e){let[n]=bt(t).lastAct(
tt).values();if(!n)return;let o=z(Number(n[0].act.slice(tt.length)));e.append(j(l("lastImport",{date:o})),
qt(t,e))}var Ie=[["empty",/^(?:\xef\xbb\xbf|\ufeff)?\s*$/],["pdf",/^\s*%PDF-/],["picture",/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s],
["page",/^(?:\xef\xbb\xbf|\ufeff)?\s*</],["cut",/^[^{]*\{\s*"format":\s*"handbook-progress"/],["othe\
r",/^(?!(?:\xef\xbb\xbf|\ufeff)?\s*[{[])/]];function zt(t,e){if(t!=="json"&&t!=="encoding")return t;
let[n]=Ie.find(([,o])=>o.test(e))||[t];return t==="encoding"&&(n==="cut"||n==="other")?t:n}var Xt=t=>[
"pdf","picture","page","other"].includes(t);var Gt=4096;async function Yt(t,e,n,o){let{handbook:r}=x(),s=typeof t=="string"?{...V(t,r),head:t.slice(
0,Gt)}:await Ne(t);if(!("refused"in s))return n(s);o&&(o.ariaInvalid="true");let{refused:i,theirs:c,
head:a=""}=s,f=zt(i,a),d=[l(`refused-${f}`,{theirs:c,ours:r})];typeof t=="string"?d.unshift(l("unrea\
dText")):(d.unshift(l("unreadFile",{name:t.name})),Xt(f)&&d.push(l("wrongFile")));let g=u("p",{className:"\
hb-error",role:"alert"},d.join(" "));e.replaceChildren(g),g.scrollIntoView({block:"nearest"})}async function Ne(t){
if(t.size>H)return{refused:"size"};let e=await t.arrayBuffer(),n=String.fromCharCode(...new Uint8Array(
e.slice(0,Gt)));try{let o=new TextDecoder("utf-8",{fatal:!0}).decode(e);return{...V(o,x().handbook),
head:n}}catch{return{refused:"encoding",head:n}}}function Vt(t){let e=B(),n=B();queueMicrotask(()=>Jt(t,e));let o=Lt(i=>s(i,o,e)),r=u("textarea",{rows:3});
function s(i,c,a){for(let f of[e,n])f.replaceChildren();for(let f of[o,r])f.ariaInvalid="false";Yt(i,
a,f=>Kt(t,f,a),c)}return[u("h2",{textContent:l("restore")}),j(l("restoreWhy")),pt("fileLabel",o),e,pt(
"pasteLabel",r),u("p",{},b("look",()=>s(r.value,r,n))),n]}function Te(t,e){let n=u("p",{className:"hb-backed-up"}),o=()=>{let s=t.get(nt)?.given.wall;wt(n,s?l(
"backedUp",{date:et(s)}):l("notBackedUp"))};queueMicrotask(o);let r=()=>{Q(t,e),o()};return[u("h2",{
textContent:l("backUp")}),j(l("backUpWhy")),n,L(b("download",r),b("copy",()=>Ft(t,e).then(o))),e,j(l(
"move")),u("ol",{},u("li",{},l("move1")),u("li",{},l("move2")))]}function Qt(t){let e=B();return u("\
div",{className:"hb-exchange"},...Te(t,e),...Vt(t),...Ut(t,e))}var Zt=new Map;function te(t,e=""){let n=[`link[href*="/${t}"]`,e].filter(Boolean).join(),o=Zt.get(t)||(document.querySelector(
n)?Promise.resolve():new Promise(r=>{let s=`${J}${t}`;document.head.append(u("link",{rel:"stylesheet",
href:s,onload:r,onerror:r}))}));return Zt.set(t,o),o}$.openExchange=async(t,e)=>{if(await Promise.all([jt(),te("copies.css",'link[href*="/readiness.css"]')]),
document.querySelector(".hb-dialog"))return;let n=u("dialog",{className:"hb-dialog",ariaLabel:l("exc\
hangeTitle")});n.append(Qt(t),u("p",{},b("close",()=>n.close()))),n.onclose=()=>n.remove(),document.
body.append(n),n.showModal(),(e==="restore"?n.querySelector("input[type=file]"):null)?.focus()};})();
