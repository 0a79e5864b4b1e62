/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{var ne=globalThis,I=ne.handbookExt||={},V=document.currentScript?.src.replace(/[^/]*$/,"")??"";var h=t=>typeof t=="object"&&t!==null&&!Array.isArray(t),U=t=>Number.isSafeInteger(t)&&Number(t)>=0,
O=t=>typeof t=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(t);function y(t,e){if(t===e)return 0;let n=Array.
from(t),o=Array.from(e),r=n.findIndex((s,i)=>s!==o[i]);return r<0||r>=o.length?n.length-o.length:Number(
n[r].codePointAt(0))-Number(o[r].codePointAt(0))}function m(t){return Array.isArray(t)?`[${t.map(m).
join()}]`:h(t)?`{${Object.keys(t).sort(y).map(n=>`${JSON.stringify(n)}:${m(t[n])}`).join()}}`:JSON.stringify(
t)}var p=(t,e)=>t&&Object.hasOwn(t,e)?t[e]:void 0;function _(t,e){return typeof t!="object"||t===null||
e<0?0:1+Object.values(t).reduce((n,o)=>Math.max(n,_(o,e-1)),0)}function N(t){if(typeof t=="string")return t.
replace(/\p{Surrogate}/gu,"�");if(Array.isArray(t))return t.map(N);if(!h(t))return t;let e=Object.
entries(t).map(([n,o])=>[N(n),N(o)]);return Object.fromEntries(e)}function T(t){return typeof t=="ob\
ject"&&t!==null?Object.values(t).every(T):typeof t!="number"||Number.isSafeInteger(t)}function yt(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var xt;
function oe(t,e){return xt||=new Intl.PluralRules(yt()),p(t,String(e))??p(t,xt.select(e))??t.other}var wt=t=>(e,n={})=>{
let o=p(t,e)||"";return(typeof o=="string"?o:oe(o,Number(n.n))).replace(/\{(\w+)\}/g,(s,i)=>String(p(
n,i)??s))},Ot={};function rt(t,e={dateStyle:"long"}){if(t===null||!(Math.abs(t)<=864e13))return"?";let n=JSON.
stringify(e);return Ot[n]||=new Intl.DateTimeFormat(yt(),e),Ot[n].format(t)}var F=t=>rt(t,{dateStyle:"\
medium",timeStyle:"short"});function l(t,e={},...n){let o=document.createElement(t);return Object.assign(o,e),o.append(...n),o}var k=t=>l(
"p",{textContent:t});function St(t,e){t.textContent!==e&&(t.textContent=e),t.hidden=!e}function b(){if(!I.book)throw new Error("edition.js is not loaded");return I.book}var f=(t,e)=>wt(I.
words||{})(t,e),re=({id:t,fingerprint:e,was:n=[],recheck:o=""})=>({id:t,wording:e,was:n,recheck:o});
function jt(){let t=new Map;for(let e of b().lists)for(let n of e.items){let o={...n,list:e,terms:re(
n)};for(let r of[o.id,...o.terms.was])t.set(r,o)}return t}function kt(){return I.book?Promise.resolve():
new Promise((t,e)=>{let n=`${V}edition.js?${Date.now()}`;document.head.append(l("script",{src:n,onload:t,
onerror:e}))})}var v="list/",K="snapshot/",S="part/",se="!clock",H="!erased",q="!backup",At=["format","version","ha\
ndbook","items","lists","snapshots"],Pt=t=>`handbook/1/${t}`;var Q=t=>t===se||t===H||t===q;var st=["state","note","evidence","confirmation"],E=t=>st.includes(t),j=t=>Array.isArray(t)&&t.length===
3&&U(t[0])&&U(t[1])&&typeof t[2]=="string";function A(t){let e=h(t)?p(t,"at"):void 0;return j(e)?e:[
-1,0,""]}var D=(t,e)=>t[0]-e[0]||t[1]-e[1]||y(t[2],e[2]),it=(t,e)=>(D(A(t),A(e))||y(m(t),m(e)))>0;function $t(t,e){
let n=Object.entries(e).filter(([o,r])=>!Object.hasOwn(t,o)||it(r,p(t,o)));return Object.fromEntries(
[...Object.entries(t),...n])}var z=t=>t.since??t.at[0];function ct(t,e){if(!E(t))return e===void 0?"":m(e);let n=e?.value||"";return t!=="state"?n:n==="don\
e"||n==="na"?`${n} ${e.reason||""}`:""}function ie(t,e,n){return e!==void 0&&!it(n,e)?"overruled":ct(
t,e)?"changed":"added"}function J(t,e){let n=[];for(let o of Object.keys(e).sort(y)){let r=p(t,o)||{},
s=e[o],i=Object.keys(s).filter(c=>!E(c)).sort(y);for(let c of[...st,...i]){let a=p(r,c),u=p(s,c);if(u===
void 0||ct(c,a)===ct(c,u))continue;let d=ie(c,a,u);n.push({id:o,field:c,fate:d,mine:a,theirs:u})}}return n}var X=32*2**20,C=32,ce=C-5,It=C-2,ae=C-1,Z=(t,e)=>_(t,C)>e;function fe(t,e){if(Z(e,ce)||!T(e))return!1;
if(!E(t))return!0;if(!h(e)||!j(p(e,"at")))return!1;let{value:n,wording:o="",reason:r="",since:s=0}=e;
return[n,o,r].every(i=>typeof i=="string")&&U(s)}function Nt(t){if(!h(t))return[{},[""]];let e=Object.
entries(t),n=e.filter(([r,s])=>fe(r,s)),o=Object.fromEntries(n);return[o,e.map(([r])=>r).filter(r=>!Object.
hasOwn(o,r))]}function at(t){let e=[],n=[];for(let[o,r]of Object.entries(t)){let[s,i]=O(o)?Nt(r):[{},
[""]];for(let c of i)n.push(c?`${o}/${c}`:o);Object.keys(s).length&&e.push([o,s])}return[Object.fromEntries(
e),n]}function ft(t){if(!h(t)||!j(p(t,"at"))||!T(t))return[null,[""]];if(Z(t,It))return[null,[""]];let e=p(
t,"value")??null;if(e===null)return[{...t,value:e},[]];if(!h(e))return[null,[""]];let[n,o]=at(e);return[
{...t,value:n},o]}var ut=t=>h(t)&&typeof p(t,"value")=="boolean"&&j(p(t,"at"))&&T(t)&&!Z(t,It),lt=t=>T(
t)&&!Z(t,ae);function ue(t){let{at:e,wall:n}=t.given||{};return j(e)&&U(n)&&T(t)}function Tt(t,e){if(!h(
e))return null;let[n,...o]=Object.keys(e);if(O(t))return n&&!Nt(e)[1].length?e:null;if(o.length)return null;
if(t.startsWith(S))return n==="part"&&lt(e.part)?e:null;if(Q(t))return n==="given"&&ue(e)?e:null;if(t.
startsWith(v))return n==="mine"&&ut(e.mine)?e:null;if(n!=="snapshot")return null;let[r,s]=ft(e.snapshot);
return r&&!s.length?{snapshot:r}:null}function vt(t,e,n){return t.startsWith(S)?y(m(e.part),m(n.part))<0?n:e:$t(e,n)}var Et="handbook-progress",mt=1,Ct="snapshots/",le="lists/";function pe(t,e){if(!h(t)||p(t,"format")!==
Et)return"format";let n=p(t,"version"),o=p(t,"handbook");if(Number.isSafeInteger(n)&&n>mt)return"ver\
sion";let[r,s={},i={}]=["items","lists","snapshots"].map(a=>p(t,a)),c=[r,s,i].every(h);return n!==mt||
!O(o)||!c?"damaged":e&&o!==e?"handbook":""}var me=t=>t.length>X/4&&new Blob([t]).size>X;function et(t,e){
if(me(t))return{refused:"size"};let n;try{if(n=JSON.parse(t.replace(/^\ufeff+/,"")),_(n,C)>C)return{
refused:"json"}}catch{return{refused:"json"}}n=N(n);let o=pe(n,e);return o?{refused:o,theirs:String(
p(n,"handbook"))}:de(n)}function de(t){let[e,n]=at(p(t,"items")),o=[];for(let[a,u]of Object.entries(
p(t,"snapshots")||{})){let[d,x]=ft(u);for(let G of x)n.push(`${Ct}${a}${G&&"/"}${G}`);d&&o.push([a,d])}
let r=Object.entries(p(t,"lists")||{}),s=Object.fromEntries(r.filter(([a,u])=>O(a)&&ut(u)));for(let[
a]of r)Object.hasOwn(s,a)||n.push(le+a);let i=Object.entries(t).filter(([a])=>!At.includes(a)),c=Object.
fromEntries(i.filter(([,a])=>lt(a)));for(let[a]of i)Object.hasOwn(c,a)||n.push(a);return{items:e,lists:s,
snapshots:Object.fromEntries(o),rest:c,leftOut:n}}function tt(t,{items:e,lists:n,snapshots:o,rest:r}){
let s=(c,a)=>{let d=Object.keys(a).sort(y).map(x=>`  ${JSON.stringify(x)}: ${m(a[x])}`);return` "${c}\
": {${d.length?`
${d.join(`,
`)}
 `:""}}`},i=[` "format": "${Et}"`,` "version": ${mt}`,` "handbook": "${t}"`];i.push(s("items",e)),Object.
keys(n).length&&i.push(s("lists",n)),Object.keys(o).length&&i.push(s("snapshots",o));for(let c of Object.
keys(r).sort(y))i.push(` ${JSON.stringify(c)}: ${m(r[c])}`);return`{
${i.join(`,
`)}
}
`}function R(t){let e=t.keys(),n=(o,r)=>Object.fromEntries(e.filter(s=>s.startsWith(o)).map(s=>[s.slice(
o.length),t.get(s)[r]]));return{items:Object.fromEntries(e.filter(O).map(o=>[o,t.get(o)])),lists:n(v,
"mine"),snapshots:n(K,"snapshot"),rest:n(S,"part")}}var pt=(t,e,n)=>Object.entries(t).map(([o,r])=>[
e+o,{[n]:r}]),dt=({items:t,lists:e,snapshots:n,rest:o})=>[...Object.entries(t),...pt(e,v,"mine"),...pt(
n,K,"snapshot"),...pt(o,S,"part")];function M(t,e){let n=R(t),o="size";for(let r of[n,{...n,snapshots:{}}]){
let s=et(tt(e,r),e);if("refused"in s){o=s.refused;continue}let i=Object.keys(n.snapshots).filter(a=>!Object.
hasOwn(r.snapshots,a)).map(a=>Ct+a),c=[...t.damaged(),...i,...s.leftOut];return{text:tt(e,s),leftOut:c}}
return{refused:o}}var he=10,ge=(t,e)=>h(e)&&j(e.by)&&[e.name,e.act].every(n=>typeof n=="string")&&(e.then===null||Tt(t,
{[String(e.name)]:e.then})),be=(t,e)=>t.name===e.name&&t.act===e.act&&["value","reason"].every(n=>t.
then?.[n]===e.then?.[n])&&(t.then?.value!=="done"||z(t.then)===z(e.then)),W=class{#r=new Map;#o;#e;#t;constructor(e,n){
this.#e=`${Pt(e)}/earlier/`,this.#t=n,this.#o=n.get(H)}#n(){return this.#o!==this.#t.get(H)&&this.#r.
clear(),this.#o=this.#t.get(H),this.#r}entriesOf(e){try{let n=this.#n().get(e)??localStorage.getItem(
this.#e+e),o=JSON.parse(n??"[]");return Array.isArray(o)?o.filter(r=>ge(e,r)):[]}catch{return[]}}#s(e,n){
let o=JSON.stringify(n);try{n.length?localStorage.setItem(this.#e+e,o):localStorage.removeItem(this.#e+
e),this.#n().delete(e)}catch{this.#n().set(e,o)}}remember(e,n=""){let o=n&&`${n} ${Date.now()}`;for(let[
r,{then:s,now:i}]of e){let c=Object.keys(i||{}).map(u=>({name:u,then:p(s,u)??null,by:A(i[u]),act:o})).
filter(u=>m(u.then)!==m(i[u.name])&&(o||u.then)),a=this.entriesOf(r).filter(u=>!c.some(d=>be(d,u)));
c.length&&this.#s(r,[...c,...a].slice(0,he))}}isUndoable(e,{name:n,by:o}){return!D(A(p(this.#t.get(e),
n)),o)}#i(){let e=Array.from(this.#n().keys());try{return[...Object.keys(localStorage).filter(o=>o.startsWith(
this.#e)).map(o=>o.slice(this.#e.length)),...e]}catch{return e}}lastAct(e,n=this.#i()){let o=[];for(let i of n)
for(let c of this.entriesOf(i))c.act.startsWith(`${e} `)&&this.isUndoable(i,c)&&o.push({key:i,entry:c});
o.sort((i,c)=>D(c.entry.by,i.entry.by));let r=o.filter(({entry:i})=>i.act===o[0].entry.act),s=new Map(
r.map(({key:i})=>[i,[]]));for(let{key:i,entry:c}of r)s.get(i)?.push(c);return s}undo(e){for(let[n,o]of e){
let r=o.map(i=>m(i)),s=this.#t.get(n);this.#s(n,this.entriesOf(n).filter(i=>!r.includes(m(i))));for(let{
name:i,then:c}of o)this.#t.restoreField(n,i,c);this.remember([[n,{then:s,now:this.#t.get(n)}]])}return Array.
from(e.keys())}};var g=(t,e)=>l("button",{type:"button",onclick:e,textContent:f(t)}),B=(...t)=>l("p",{className:"hb-b\
uttons"},...t),L=()=>l("div",{className:"hb-place"}),ht=(t,e)=>l("label",{className:"hb-field"},f(t),
e);function Bt(t){let e=l("input",{type:"file",accept:".json,application/json"});return e.onchange=()=>{
e.files?.[0]&&t(e.files[0])},e}var Y=t=>g("cancel",()=>{t.replaceChildren(),t.previousElementSibling?.
querySelector("button")?.focus()});function P(t,e,...n){let o=l("p",{textContent:e,tabIndex:-1});t.replaceChildren(
o,...n),o.focus()}function w(t,e){if(!e.length)return[];let n=l("summary",{textContent:f(t,{n:e.length})});
return[l("details",{},n,l("ul",{},...e))]}var $=t=>t.map(e=>l("li",{textContent:e}));function Lt(t,e){let n=M(t,b().handbook);return"refused"in n?(P(e,f(`refused-${n.refused}`)),null):(e.
replaceChildren(...w("leftOut",$(n.leftOut))),n.text)}function nt(t,e){let n=Lt(t,e);if(n===null)return null;
let o=URL.createObjectURL(new Blob([n],{type:"application/json"})),r=new Date().toISOString().slice(
0,10),s=l("a",{href:o,download:`${b().handbook}-${r}.json`});return document.body.append(s),s.click(),
s.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4),t.keepBackup(),n}async function Ut(t,e){let n=Lt(
t,e);if(n===null)return;let o=l("textarea",{readOnly:!0,rows:6,value:n,ariaLabel:f("asText")});e.prepend(
o),o.select();let s=await(navigator.clipboard?.writeText(o.value)||Promise.reject(new Error("none"))).
then(()=>!0,()=>document.execCommand("copy"));s&&t.keepBackup(),e.append(l("p",{textContent:f(s?"cop\
ied":"copyYourself"),role:"status"}))}var xe=864e5,Oe=t=>new Set(J({},t).map(({id:e})=>e)).size;function ye(t,e){let[n]=new W(b().handbook,
t).lastAct("import").values();return!!n&&Number(n[0].act.slice(6))>e}function Dt(t){let e=t.get(q)?.
given;if(!e)return null;let n=c=>{let a=A(c);return D(a,e.at)>0&&a[0]<=Date.now()+xe},o=t.keys().filter(
c=>!Q(c)&&!c.startsWith(S)&&Object.values(t.get(c)).some(n)),r=o.filter(O).length,s=!o.length&&!ye(t,
e.wall);return{isSame:s,words:f(r?"backedUpItems":s?"backedUpSame":"backedUpOther",{n:r,date:F(e.wall)})}}
function we(t){let{items:e,snapshots:n}=R(t),o=Object.values(e),s=[["eraseItems",Oe(e)],["eraseNotes",
o.filter(i=>p(i,"note")?.value).length],["copies",Object.values(n).filter(i=>i.value).length]].filter(
([,i])=>i).map(([i,c])=>f(i,{n:c}));return $([...s,f("eraseMore")])}function Rt(t,e,n,o="eraseOffer"){
let r=g("eraseSave",()=>{let a=nt(t,n);a!==null&&Ft(t,e,n,a)}),s=Dt(t),i=g(s?"eraseAsItIs":"eraseWit\
hout",()=>Ft(t,e,n,null)),c=[f(o),o==="eraseOffer"&&s?.words].filter(Boolean);Mt(e,c.join(" "),B(r,i,
Y(e)))}function Mt(t,e,...n){P(t,e,...n),t.scrollIntoView({block:"nearest"})}function Se(){for(let e of document.
querySelectorAll(".hb-place"))e.replaceChildren();let t=document.querySelectorAll(".hb-exchange text\
area");for(let e of t)e.value=""}function je(t,e){let n=M(t,b().handbook);return"text"in n&&n.text===
e}function ke(t){let e=Dt(t);return e?`${e.words} ${f(e.isSame?"eraseBackedUp":"eraseChanges")}`:f("\
eraseUnsaved")}function Ft(t,e,n,o){let r=g(o===null?"eraseForGood":"eraseNow",async()=>{if(o!==null&&
!je(t,o))return Rt(t,e,n,"eraseChanged");await t.erase(),Se();let c=t.kept()==="no"&&t.trouble();return P(
e,f(c||"erased"))}),s=l("ul",{},...we(t)),i=o===null?ke(t):f("eraseSaved");Mt(e,i,s,B(r,Y(e)))}function Wt(t,e){
let n=L();return[l("h2",{textContent:f("eraseTitle")}),k(f("eraseWhy")),l("p",{},g("erase",()=>Rt(t,
n,e))),n]}function _t(t,e){let n=e?.value||"";return t==="state"?f(`is-${n==="done"||n==="na"?n:"open"}`,{reason:e?.
reason||""}):typeof n!="string"?m(e):n?f("quoted",{text:n}):f("nothing")}var Ae=t=>E(t)&&t!=="state";
function Pe({field:t,fate:e,mine:n,theirs:o}){let r=e==="overruled"?n:o,s=e==="overruled"?o:n,i=j(r?.
at)?F(z(r)):"?",c={from:_t(t,s),to:_t(t,r),date:i},a=f(`line-${e}`,c);return t==="state"?a:`${Ae(t)?
f(`field-${t}`):t}: ${a}`}function Kt(t,e,n){let o=e.map(s=>l("li",{},Pe(s))),r=l("strong",{textContent:n.
get(t)?.wording||t});return l("li",{},r,l("ul",{},...o))}var $e=864e5,ot="import",bt=t=>new W(b().handbook,t);function Ie(t,[e,n]){let o=t.get(e);return!o||m(
vt(e,o,n))!==m(o)}var gt=(t,e)=>e.filter(n=>n.startsWith(t)).map(n=>n.slice(t.length)),Ne=t=>b().lists.
find(e=>e.id===t)?.title??t;function Ht(t){let e=new Map;for(let n of t)e.set(n.id,[...e.get(n.id)||
[],n]);return e}function Te(t,e,n){let o=jt(),r=(u,d=()=>!0)=>Array.from(Ht(u)).filter(([,x])=>d(x)).
map(([x,G])=>Kt(x,G,o)),s=t.filter(({id:u})=>o.has(u)),i=t.filter(({id:u,fate:d})=>!o.has(u)&&d!=="o\
verruled"),c=t.filter(({theirs:u})=>A(u)[0]>Date.now()+$e),a=(u,d)=>u.some(({fate:x})=>x===d);return[
...w("changed",r(s,u=>a(u,"changed"))),...w("added",r(s,u=>!a(u,"changed")&&a(u,"added"))),...w("ove\
rruled",r(s,u=>u.every(({fate:d})=>d==="overruled"))),...w("unknown",r(i)),...w("choices",$(gt(v,e).
map(Ne))),...w("copies",$(gt(K,e))),...w("parts",$(gt(S,e))),...w("ahead",r(c)),...w("leftOut",$(n))]}
function qt(t,e,n){let o=J(R(t).items,e.items),r=dt(e).filter(c=>Ie(t,c)).map(([c])=>c),s=r.every(O)&&
o.every(({fate:c})=>c==="overruled"),i=g("restore",()=>Ee(t,e,n));P(n,f(s?"nothingNew":"preview"),...Te(
o,r,e.leftOut),B(...s?[]:[i],Y(n)))}var zt=(t,e)=>g("undoImport",()=>{let n=bt(t);t.keep(n.undo(n.lastAct(
ot))),P(e,f("undone"))});function ve(t,e){let{handbook:n}=b(),o=M(t,n);"text"in o&&o.text===tt(n,e)&&
t.keepBackup()}async function Ee(t,e,n){let o=dt(e),r=R(t).items,s=o.filter(([a])=>!a.startsWith(S)).
map(([a])=>({key:a,record:t.get(a)}));await t.mergeIn(o),bt(t).remember(s.map(({key:a,record:u})=>[a,
{then:u,now:t.get(a)}]),ot),ve(t,e);let i=J(r,e.items).filter(({fate:a})=>a!=="overruled"),c=t.kept()===
"no"&&t.trouble();P(n,f(c||"restored",{n:Ht(i).size}),zt(t,n))}function Jt(t,e){let[n]=bt(t).lastAct(
ot).values();if(!n)return;let o=F(Number(n[0].act.slice(ot.length)));e.append(k(f("lastImport",{date:o})),
zt(t,e))}var Ce=[["empty",/^(?:\xef\xbb\xbf|\ufeff)?\s*$/],["pdf",/^\s*%PDF-/],["picture",/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s],
["page",/^(?:\xef\xbb\xbf|\ufeff)?\s*</],["cut",/^[^{]*\{\s*"format":\s*"handbook-progress"/],["othe\
r",/^(?!(?:\xef\xbb\xbf|\ufeff)?\s*[{[])/]];function Xt(t,e){if(t!=="json"&&t!=="encoding")return t;
let[n]=Ce.find(([,o])=>o.test(e))||[t];return t==="encoding"&&(n==="cut"||n==="other")?t:n}var Yt=t=>[
"pdf","picture","page","other"].includes(t);var Gt=4096;async function Vt(t,e,n,o){let{handbook:r}=b(),s=typeof t=="string"?{...et(t,r),head:t.slice(
0,Gt)}:await Be(t);if(!("refused"in s))return n(s);o&&(o.ariaInvalid="true");let{refused:i,theirs:c,
head:a=""}=s,u=Xt(i,a),d=[f(`refused-${u}`,{theirs:c,ours:r})];typeof t=="string"?d.unshift(f("unrea\
dText")):(d.unshift(f("unreadFile",{name:t.name})),Yt(u)&&d.push(f("wrongFile")));let x=l("p",{className:"\
hb-error",role:"alert"},d.join(" "));e.replaceChildren(x),x.scrollIntoView({block:"nearest"})}async function Be(t){
if(t.size>X)return{refused:"size"};let e=await t.arrayBuffer(),n=String.fromCharCode(...new Uint8Array(
e.slice(0,Gt)));try{let o=new TextDecoder("utf-8",{fatal:!0}).decode(e);return{...et(o,b().handbook),
head:n}}catch{return{refused:"encoding",head:n}}}function Qt(t){let e=L(),n=L();queueMicrotask(()=>Jt(t,e));let o=Bt(i=>s(i,o,e)),r=l("textarea",{rows:3});
function s(i,c,a){for(let u of[e,n])u.replaceChildren();for(let u of[o,r])u.ariaInvalid="false";Vt(i,
a,u=>qt(t,u,a),c)}return[l("h2",{textContent:f("restore")}),k(f("restoreWhy")),ht("fileLabel",o),e,ht(
"pasteLabel",r),l("p",{},g("look",()=>s(r.value,r,n))),n]}function Le(t,e){let n=l("p",{className:"hb-backed-up"}),o=()=>{let s=t.get(q)?.given.wall;St(n,s?f(
"backedUp",{date:rt(s)}):f("notBackedUp"))};queueMicrotask(o);let r=()=>{nt(t,e),o()};return[l("h2",
{textContent:f("backUp")}),k(f("backUpWhy")),n,B(g("download",r),g("copy",()=>Ut(t,e).then(o))),e,k(
f("move")),l("ol",{},l("li",{},f("move1")),l("li",{},f("move2")))]}function Zt(t){let e=L();return l(
"div",{className:"hb-exchange"},...Le(t,e),...Qt(t),...Wt(t,e))}var te=new Map;function ee(t,e=""){let n=[`link[href*="/${t}"]`,e].filter(Boolean).join(),o=te.get(t)||(document.querySelector(
n)?Promise.resolve():new Promise(r=>{let s=`${V}${t}`;document.head.append(l("link",{rel:"stylesheet",
href:s,onload:r,onerror:r}))}));return te.set(t,o),o}I.openExchange=async(t,e)=>{if(await Promise.all([kt(),ee("copies.css",'link[href*="/readiness.css"]')]),
document.querySelector(".hb-dialog"))return;let n=l("dialog",{className:"hb-dialog",ariaLabel:f("exc\
hangeTitle")});n.append(Zt(t),l("p",{},g("close",()=>n.close()))),n.onclose=()=>n.remove(),document.
body.append(n),n.showModal(),(e==="restore"?n.querySelector("input[type=file]"):null)?.focus()};})();
