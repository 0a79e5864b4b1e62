/* handbook_ext, MIT licence; source: browser/src */
"use strict";(()=>{var ne=globalThis,I=ne.handbookExt||={},V=document.currentScript?.src.replace(/[^/]*$/,"")??"";var h=t=>typeof t=="object"&&t!==null&&!Array.isArray(t),U=t=>Number.isSafeInteger(t)&&Number(t)>=0,
y=t=>typeof t=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(t);function O(t,e){if(t===e)return 0;let n=Array.
from(t),o=Array.from(e),r=n.findIndex((s,c)=>s!==o[c]);return r<0||r>=o.length?n.length-o.length:Number(
n[r].codePointAt(0))-Number(o[r].codePointAt(0))}function d(t){return Array.isArray(t)?`[${t.map(d).
join()}]`:h(t)?`{${Object.keys(t).sort(O).map(n=>`${JSON.stringify(n)}:${d(t[n])}`).join()}}`:JSON.stringify(
t)}var p=(t,e)=>t&&Object.hasOwn(t,e)?t[e]:void 0;function _(t,e){return typeof t!="object"||t===null||
e<0?0:1+Object.values(t).reduce((n,o)=>Math.max(n,_(o,e-1)),0)}function v(t){if(typeof t=="string")return t.
replace(/\p{Surrogate}/gu,"�");if(Array.isArray(t))return t.map(v);if(!h(t))return t;let e=Object.
entries(t).map(([n,o])=>[v(n),v(o)]);return Object.fromEntries(e)}function N(t){return typeof t=="ob\
ject"&&t!==null?Object.values(t).every(N):typeof t!="number"||Number.isSafeInteger(t)}function Ot(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var xt;
function oe(t,e){return xt||=new Intl.PluralRules(Ot()),p(t,String(e))??p(t,xt.select(e))??t.other}var wt=t=>(e,n={})=>{
let o=p(t,e)||"";return(typeof o=="string"?o:oe(o,Number(n.n))).replace(/\{(\w+)\}/g,(s,c)=>String(p(
n,c)??s))},yt={};function rt(t,e={dateStyle:"long"}){if(t===null||!(Math.abs(t)<=864e13))return"?";let n=JSON.
stringify(e);return yt[n]||=new Intl.DateTimeFormat(Ot(),e),yt[n].format(t)}var F=t=>rt(t,{dateStyle:"\
medium",timeStyle:"short"});function u(t,e={},...n){let o=document.createElement(t);return Object.assign(o,e),o.append(...n),o}var k=t=>u(
"p",{textContent:t});function St(t,e){t.textContent!==e&&(t.textContent=e),t.hidden=!e}function g(){if(!I.book)throw new Error("edition.js is not loaded");return I.book}var f=(t,e)=>wt(I.
words||{})(t,e),re=({id:t,fingerprint:e,was:n=[],recheck:o=""})=>({id:t,wording:e,was:n,recheck:o});
function jt(){let t=new Map;for(let e of g().lists)for(let n of e.items){let o={...n,list:e,terms:re(
n)};for(let r of[o.id,...o.terms.was])t.set(r,o)}return t}function kt(){return I.book?Promise.resolve():
new Promise((t,e)=>{let n=`${V}edition.js?${Date.now()}`;document.head.append(u("script",{src:n,onload:t,
onerror:e}))})}var T="list/",K="snapshot/",S="part/",se="!clock",H="!erased",q="!backup",At=["format","version","ha\
ndbook","items","lists","snapshots"],Pt=t=>`handbook/1/${t}`;var Q=t=>t===se||t===H||t===q;var st=["state","note","evidence","confirmation"],E=t=>st.includes(t),j=t=>Array.isArray(t)&&t.length===
3&&U(t[0])&&U(t[1])&&typeof t[2]=="string";function A(t){let e=h(t)?p(t,"at"):void 0;return j(e)?e:[
-1,0,""]}var D=(t,e)=>t[0]-e[0]||t[1]-e[1]||O(t[2],e[2]),it=(t,e)=>(D(A(t),A(e))||O(d(t),d(e)))>0;function $t(t,e){
let n=Object.entries(e).filter(([o,r])=>!Object.hasOwn(t,o)||it(r,p(t,o)));return Object.fromEntries(
[...Object.entries(t),...n])}var z=t=>t.since??t.at[0];function ct(t,e){if(!E(t))return e===void 0?"":d(e);let n=e?.value||"";return t!=="state"?n:n==="don\
e"||n==="na"?`${n} ${e.reason||""}`:""}function ie(t,e,n){return e!==void 0&&!it(n,e)?"overruled":ct(
t,e)?"changed":"added"}function J(t,e){let n=[];for(let o of Object.keys(e).sort(O)){let r=p(t,o)||{},
s=e[o],c=Object.keys(s).filter(i=>!E(i)).sort(O);for(let i of[...st,...c]){let a=p(r,i),l=p(s,i);if(l===
void 0||ct(i,a)===ct(i,l))continue;let m=ie(i,a,l);n.push({id:o,field:i,fate:m,mine:a,theirs:l})}}return n}var X=32*2**20,C=32,ce=C-5,It=C-2,ae=C-1,Z=(t,e)=>_(t,C)>e;function fe(t,e){if(Z(e,ce)||!N(e))return!1;
if(!E(t))return!0;if(!h(e)||!j(p(e,"at")))return!1;let{value:n,wording:o="",reason:r="",since:s=0}=e;
return[n,o,r].every(c=>typeof c=="string")&&U(s)}function vt(t){if(!h(t))return[{},[""]];let e=Object.
entries(t),n=e.filter(([r,s])=>fe(r,s)),o=Object.fromEntries(n);return[o,e.map(([r])=>r).filter(r=>!Object.
hasOwn(o,r))]}function at(t){let e=[],n=[];for(let[o,r]of Object.entries(t)){let[s,c]=y(o)?vt(r):[{},
[""]];for(let i of c)n.push(i?`${o}/${i}`:o);Object.keys(s).length&&e.push([o,s])}return[Object.fromEntries(
e),n]}function ft(t){if(!h(t)||!j(p(t,"at"))||!N(t))return[null,[""]];if(Z(t,It))return[null,[""]];let e=p(
t,"value")??null;if(e===null)return[{...t,value:e},[]];if(!h(e))return[null,[""]];let[n,o]=at(e);return[
{...t,value:n},o]}var ut=t=>h(t)&&typeof p(t,"value")=="boolean"&&j(p(t,"at"))&&N(t)&&!Z(t,It),lt=t=>N(
t)&&!Z(t,ae);function ue(t){let{at:e,wall:n}=t.given||{};return j(e)&&U(n)&&N(t)}function Nt(t,e){if(!h(
e))return null;let[n,...o]=Object.keys(e);if(y(t))return n&&!vt(e)[1].length?e:null;if(o.length)return null;
if(t.startsWith(S))return n==="part"&&lt(e.part)?e:null;if(Q(t))return n==="given"&&ue(e)?e:null;if(t.
startsWith(T))return n==="mine"&&ut(e.mine)?e:null;if(n!=="snapshot")return null;let[r,s]=ft(e.snapshot);
return r&&!s.length?{snapshot:r}:null}function Tt(t,e,n){return t.startsWith(S)?O(d(e.part),d(n.part))<0?n:e:$t(e,n)}var Et="handbook-progress",mt=1,Ct="snapshots/",le="lists/";function pe(t,e){if(!h(t)||p(t,"format")!==
Et)return"format";let n=p(t,"version"),o=p(t,"handbook");if(Number.isSafeInteger(n)&&n>mt)return"ver\
sion";let[r,s={},c={}]=["items","lists","snapshots"].map(a=>p(t,a)),i=[r,s,c].every(h);return n!==mt||
!y(o)||!i?"damaged":e&&o!==e?"handbook":""}var me=t=>t.length>X/4&&new Blob([t]).size>X;function et(t,e){
if(me(t))return{refused:"size"};let n;try{if(n=JSON.parse(t.replace(/^\ufeff+/,"")),_(n,C)>C)return{
refused:"json"}}catch{return{refused:"json"}}n=v(n);let o=pe(n,e);return o?{refused:o,theirs:String(
p(n,"handbook"))}:de(n)}function de(t){let[e,n]=at(p(t,"items")),o=[];for(let[a,l]of Object.entries(
p(t,"snapshots")||{})){let[m,x]=ft(l);for(let G of x)n.push(`${Ct}${a}${G&&"/"}${G}`);m&&o.push([a,m])}
let r=Object.entries(p(t,"lists")||{}),s=Object.fromEntries(r.filter(([a,l])=>y(a)&&ut(l)));for(let[
a]of r)Object.hasOwn(s,a)||n.push(le+a);let c=Object.entries(t).filter(([a])=>!At.includes(a)),i=Object.
fromEntries(c.filter(([,a])=>lt(a)));for(let[a]of c)Object.hasOwn(i,a)||n.push(a);return{items:e,lists:s,
snapshots:Object.fromEntries(o),rest:i,leftOut:n}}function tt(t,{items:e,lists:n,snapshots:o,rest:r}){
let s=(i,a)=>{let m=Object.keys(a).sort(O).map(x=>`  ${JSON.stringify(x)}: ${d(a[x])}`);return` "${i}\
": {${m.length?`
${m.join(`,
`)}
 `:""}}`},c=[` "format": "${Et}"`,` "version": ${mt}`,` "handbook": "${t}"`];c.push(s("items",e)),Object.
keys(n).length&&c.push(s("lists",n)),Object.keys(o).length&&c.push(s("snapshots",o));for(let i of Object.
keys(r).sort(O))c.push(` ${JSON.stringify(i)}: ${d(r[i])}`);return`{
${c.join(`,
`)}
}
`}function R(t){let e=t.keys(),n=(o,r)=>Object.fromEntries(e.filter(s=>s.startsWith(o)).map(s=>[s.slice(
o.length),t.get(s)[r]]));return{items:Object.fromEntries(e.filter(y).map(o=>[o,t.get(o)])),lists:n(T,
"mine"),snapshots:n(K,"snapshot"),rest:n(S,"part")}}var pt=(t,e,n)=>Object.entries(t).map(([o,r])=>[
e+o,{[n]:r}]),dt=({items:t,lists:e,snapshots:n,rest:o})=>[...Object.entries(t),...pt(e,T,"mine"),...pt(
n,K,"snapshot"),...pt(o,S,"part")];function M(t,e){let n=R(t),o="size";for(let r of[n,{...n,snapshots:{}}]){
let s=et(tt(e,r),e);if("refused"in s){o=s.refused;continue}let c=Object.keys(n.snapshots).filter(a=>!Object.
hasOwn(r.snapshots,a)).map(a=>Ct+a),i=[...t.damaged(),...c,...s.leftOut];return{text:tt(e,s),leftOut:i}}
return{refused:o}}var he=10,be=(t,e)=>h(e)&&j(e.by)&&[e.name,e.act].every(n=>typeof n=="string")&&(e.then===null||Nt(t,
{[String(e.name)]:e.then})),ge=(t,e)=>t.name===e.name&&t.act===e.act&&["value","reason"].every(n=>t.
then?.[n]===e.then?.[n])&&(t.then?.value!=="done"||z(t.then)===z(e.then)),W=class{#r=new Map;#o;#e;#t;constructor(e,n){
this.#e=`${Pt(e)}/earlier/`,this.#t=n,this.#o=n.get(H)}#n(){return this.#o!==this.#t.get(H)&&this.#r.
clear(),this.#o=this.#t.get(H),this.#r}entriesOf(e){try{let n=this.#n().get(e)??localStorage.getItem(
this.#e+e),o=JSON.parse(n??"[]");return Array.isArray(o)?o.filter(r=>be(e,r)):[]}catch{return[]}}#s(e,n){
let o=JSON.stringify(n);try{n.length?localStorage.setItem(this.#e+e,o):localStorage.removeItem(this.#e+
e),this.#n().delete(e)}catch{this.#n().set(e,o)}}remember(e,n=""){let o=n&&`${n} ${Date.now()}`;for(let[
r,{then:s,now:c}]of e){let i=Object.keys(c||{}).map(l=>({name:l,then:p(s,l)??null,by:A(c[l]),act:o})).
filter(l=>d(l.then)!==d(c[l.name])&&(o||l.then)),a=this.entriesOf(r).filter(l=>!i.some(m=>ge(m,l)));
i.length&&this.#s(r,[...i,...a].slice(0,he))}}isUndoable(e,{name:n,by:o}){return!D(A(p(this.#t.get(e),
n)),o)}#i(){let e=Array.from(this.#n().keys());try{return[...Object.keys(localStorage).filter(o=>o.startsWith(
this.#e)).map(o=>o.slice(this.#e.length)),...e]}catch{return e}}lastAct(e,n=this.#i()){let o=[];for(let c of n)
for(let i of this.entriesOf(c))i.act.startsWith(`${e} `)&&this.isUndoable(c,i)&&o.push({key:c,entry:i});
o.sort((c,i)=>D(i.entry.by,c.entry.by));let r=o.filter(({entry:c})=>c.act===o[0].entry.act),s=new Map(
r.map(({key:c})=>[c,[]]));for(let{key:c,entry:i}of r)s.get(c)?.push(i);return s}undo(e){for(let[n,o]of e){
let r=o.map(c=>d(c)),s=this.#t.get(n);this.#s(n,this.entriesOf(n).filter(c=>!r.includes(d(c))));for(let{
name:c,then:i}of o)this.#t.restoreField(n,c,i);this.remember([[n,{then:s,now:this.#t.get(n)}]])}return Array.
from(e.keys())}};var b=(t,e)=>u("button",{type:"button",onclick:e,textContent:f(t)}),B=(...t)=>u("p",{className:"hb-b\
uttons"},...t),L=()=>u("div",{className:"hb-place"}),ht=(t,e)=>u("label",{className:"hb-field"},f(t),
e);function Bt(t,e){let n=u("input",{type:"file",accept:".json,application/json"});return n.onchange=
()=>n.files?.[0]?t(n.files[0]):e?.(),n}var Y=t=>b("cancel",()=>{t.replaceChildren(),t.previousElementSibling?.
querySelector("button")?.focus()});function P(t,e,...n){let o=u("p",{textContent:e,tabIndex:-1});t.replaceChildren(
o,...n),o.focus(),t.scrollIntoView({block:"nearest"})}function w(t,e){if(!e.length)return[];let n=u(
"summary",{textContent:f(t,{n:e.length})});return[u("details",{},n,u("ul",{},...e))]}var $=t=>t.map(
e=>u("li",{textContent:e}));function Lt(t,e){let n=M(t,g().handbook);return"refused"in n?(P(e,f(`refused-${n.refused}`)),null):(e.
replaceChildren(...w("leftOut",$(n.leftOut))),n.text)}function nt(t,e){let n=Lt(t,e);if(n===null)return null;
let o=URL.createObjectURL(new Blob([n],{type:"application/json"})),r=new Date().toISOString().slice(
0,10),s=u("a",{href:o,download:`${g().handbook}-${r}.json`});return document.body.append(s),s.click(),
s.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4),t.keepBackup(),n}async function Ut(t,e){let n=Lt(
t,e);if(n===null)return;let o=u("textarea",{readOnly:!0,rows:6,value:n,ariaLabel:f("asText")});e.prepend(
o),o.select();let s=await(navigator.clipboard?.writeText(o.value)||Promise.reject(new Error("none"))).
then(()=>!0,()=>document.execCommand("copy"));s&&t.keepBackup(),e.append(u("p",{textContent:f(s?"cop\
ied":"copyYourself"),role:"status"}))}var xe=864e5,ye=t=>new Set(J({},t).map(({id:e})=>e)).size;function Oe(t,e){let[n]=new W(g().handbook,
t).lastAct("import").values();return!!n&&Number(n[0].act.slice(6))>e}function Dt(t){let e=t.get(q)?.
given;if(!e)return null;let n=i=>{let a=A(i);return D(a,e.at)>0&&a[0]<=Date.now()+xe},o=t.keys().filter(
i=>!Q(i)&&!i.startsWith(S)&&Object.values(t.get(i)).some(n)),r=o.filter(y).length,s=!o.length&&!Oe(t,
e.wall);return{isSame:s,words:f(r?"backedUpItems":s?"backedUpSame":"backedUpOther",{n:r,date:F(e.wall)})}}
function we(t){let{items:e,snapshots:n}=R(t),o=Object.values(e),s=[["eraseItems",ye(e)],["eraseNotes",
o.filter(c=>p(c,"note")?.value).length],["copies",Object.values(n).filter(c=>c.value).length]].filter(
([,c])=>c).map(([c,i])=>f(c,{n:i}));return $([...s,f("eraseMore")])}function Rt(t,e,n,o="eraseOffer"){
let r=b("eraseSave",()=>{let a=nt(t,n);a!==null&&Ft(t,e,n,a)}),s=Dt(t),c=b(s?"eraseAsItIs":"eraseWit\
hout",()=>Ft(t,e,n,null)),i=[f(o),o==="eraseOffer"&&s?.words].filter(Boolean);Mt(e,i.join(" "),B(r,c,
Y(e)))}function Mt(t,e,...n){P(t,e,...n),t.scrollIntoView({block:"nearest"})}function Se(){for(let e of document.
querySelectorAll(".hb-place"))e.replaceChildren();let t=document.querySelectorAll(".hb-exchange text\
area");for(let e of t)e.value=""}function je(t,e){let n=M(t,g().handbook);return"text"in n&&n.text===
e}function ke(t){let e=Dt(t);return e?`${e.words} ${f(e.isSame?"eraseBackedUp":"eraseChanges")}`:f("\
eraseUnsaved")}function Ft(t,e,n,o){let r=b(o===null?"eraseForGood":"eraseNow",async()=>{if(o!==null&&
!je(t,o))return Rt(t,e,n,"eraseChanged");await t.erase(),Se();let i=t.kept()==="no"&&t.trouble();return P(
e,f(i||"erased"))}),s=u("ul",{},...we(t)),c=o===null?ke(t):f("eraseSaved");Mt(e,c,s,B(r,Y(e)))}function Wt(t,e){
let n=L();return[u("h2",{textContent:f("eraseTitle")}),k(f("eraseWhy")),u("p",{},b("erase",()=>Rt(t,
n,e))),n]}function _t(t,e){let n=e?.value||"";return t==="state"?f(`is-${n==="done"||n==="na"?n:"open"}`,{reason:e?.
reason||""}):typeof n!="string"?d(e):n?f("quoted",{text:n}):f("nothing")}var Ae=t=>E(t)&&t!=="state";
function Pe({field:t,fate:e,mine:n,theirs:o}){let r=e==="overruled"?n:o,s=e==="overruled"?o:n,c=j(r?.
at)?F(z(r)):"?",i={from:_t(t,s),to:_t(t,r),date:c},a=f(`line-${e}`,i);return t==="state"?a:`${Ae(t)?
f(`field-${t}`):t}: ${a}`}function Kt(t,e,n){let o=e.map(s=>u("li",{},Pe(s))),r=u("strong",{textContent:n.
get(t)?.wording||t});return u("li",{},r,u("ul",{},...o))}var $e=864e5,ot="import",gt=t=>new W(g().handbook,t);function Ie(t,[e,n]){let o=t.get(e);return!o||d(
Tt(e,o,n))!==d(o)}var bt=(t,e)=>e.filter(n=>n.startsWith(t)).map(n=>n.slice(t.length)),ve=t=>g().lists.
find(e=>e.id===t)?.title??t;function Ht(t){let e=new Map;for(let n of t)e.set(n.id,[...e.get(n.id)||
[],n]);return e}function Ne(t,e,n){let o=jt(),r=(l,m=()=>!0)=>Array.from(Ht(l)).filter(([,x])=>m(x)).
map(([x,G])=>Kt(x,G,o)),s=t.filter(({id:l})=>o.has(l)),c=t.filter(({id:l,fate:m})=>!o.has(l)&&m!=="o\
verruled"),i=t.filter(({theirs:l})=>A(l)[0]>Date.now()+$e),a=(l,m)=>l.some(({fate:x})=>x===m);return[
...w("changed",r(s,l=>a(l,"changed"))),...w("added",r(s,l=>!a(l,"changed")&&a(l,"added"))),...w("ove\
rruled",r(s,l=>l.every(({fate:m})=>m==="overruled"))),...w("unknown",r(c)),...w("choices",$(bt(T,e).
map(ve))),...w("copies",$(bt(K,e))),...w("parts",$(bt(S,e))),...w("ahead",r(i)),...w("leftOut",$(n))]}
function qt(t,e,n){let o=J(R(t).items,e.items),r=dt(e).filter(i=>Ie(t,i)).map(([i])=>i),s=r.every(y)&&
o.every(({fate:i})=>i==="overruled"),c=b("restore",()=>Ee(t,e,n));P(n,f(s?"nothingNew":"preview"),...Ne(
o,r,e.leftOut),B(...s?[]:[c],Y(n)))}var zt=(t,e)=>b("undoImport",()=>{let n=gt(t);t.keep(n.undo(n.lastAct(
ot))),P(e,f("undone"))});function Te(t,e){let{handbook:n}=g(),o=M(t,n);"text"in o&&o.text===tt(n,e)&&
t.keepBackup()}async function Ee(t,e,n){let o=dt(e),r=R(t).items,s=o.filter(([a])=>!a.startsWith(S)).
map(([a])=>({key:a,record:t.get(a)}));await t.mergeIn(o),gt(t).remember(s.map(({key:a,record:l})=>[a,
{then:l,now:t.get(a)}]),ot),Te(t,e);let c=J(r,e.items).filter(({fate:a})=>a!=="overruled"),i=t.kept()===
"no"&&t.trouble();P(n,f(i||"restored",{n:Ht(c).size}),zt(t,n))}function Jt(t,e){let[n]=gt(t).lastAct(
ot).values();if(!n)return;let o=F(Number(n[0].act.slice(ot.length)));e.append(k(f("lastImport",{date:o})),
zt(t,e))}var Ce=[["empty",/^(?:\xef\xbb\xbf|\ufeff)?\s*$/],["pdf",/^\s*%PDF-/],["picture",/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s],
["page",/^(?:\xef\xbb\xbf|\ufeff)?\s*</],["cut",/^[^{]*\{\s*"format":\s*"handbook-progress"/],["othe\
r",/^(?!(?:\xef\xbb\xbf|\ufeff)?\s*[{[])/]];function Xt(t,e){if(t!=="json"&&t!=="encoding")return t;
let[n]=Ce.find(([,o])=>o.test(e))||[t];return t==="encoding"&&(n==="cut"||n==="other")?t:n}var Yt=t=>[
"pdf","picture","page","other"].includes(t);var Gt=4096;async function Vt(t,e,n,o){let{handbook:r}=g(),s=typeof t=="string"?{...et(t,r),head:t.slice(
0,Gt)}:await Be(t);if(!("refused"in s))return n(s);o&&(o.ariaInvalid="true");let{refused:c,theirs:i,
head:a=""}=s,l=Xt(c,a),m=[f(`refused-${l}`,{theirs:i,ours:r})];typeof t=="string"?m.unshift(f("unrea\
dText")):(m.unshift(f("unreadFile",{name:t.name})),Yt(l)&&m.push(f("wrongFile")));let x=u("p",{className:"\
hb-error",role:"alert"},m.join(" "));e.replaceChildren(x),x.scrollIntoView({block:"nearest"})}async function Be(t){
if(t.size>X)return{refused:"size"};let e=await t.arrayBuffer(),n=String.fromCharCode(...new Uint8Array(
e.slice(0,Gt)));try{let o=new TextDecoder("utf-8",{fatal:!0}).decode(e);return{...et(o,g().handbook),
head:n}}catch{return{refused:"encoding",head:n}}}function Qt(t){let e=L(),n=L();queueMicrotask(()=>Jt(t,e));let o=Bt(i=>c(i,o,e),s),r=u("textarea",{rows:3});
r.oninput=()=>{r.value||s()};function s(){for(let i of[e,n])i.replaceChildren();for(let i of[o,r])i.
ariaInvalid="false"}function c(i,a,l){s(),Vt(i,l,m=>qt(t,m,l),a)}return[u("h2",{className:"hb-restor\
ing",textContent:f("restore")}),k(f("restoreWhy")),ht("fileLabel",o),e,ht("pasteLabel",r),u("p",{},b(
"look",()=>c(r.value,r,n))),n]}function Le(t,e){let n=u("p",{className:"hb-backed-up"}),o=()=>{let s=t.get(q)?.given.wall;St(n,s?f(
"backedUp",{date:rt(s)}):f("notBackedUp"))};queueMicrotask(o);let r=()=>{nt(t,e),o()};return[u("h2",
{textContent:f("backUp")}),k(f("backUpWhy")),n,B(b("download",r),b("copy",()=>Ut(t,e).then(o))),e,k(
f("move")),u("ol",{},u("li",{},f("move1")),u("li",{},f("move2")))]}function Zt(t){let e=L();return u(
"div",{className:"hb-exchange"},...Le(t,e),...Qt(t),...Wt(t,e))}var te=new Map;function ee(t,e=""){let n=[`link[href*="/${t}"]`,e].filter(Boolean).join(),o=te.get(t)||(document.querySelector(
n)?Promise.resolve():new Promise(r=>{let s=`${V}${t}`;document.head.append(u("link",{rel:"stylesheet",
href:s,onload:r,onerror:r}))}));return te.set(t,o),o}I.openExchange=async(t,e)=>{if(await Promise.all([kt(),ee("copies.css",'link[href*="/readiness.css"]')]),
document.querySelector(".hb-dialog"))return;let n=u("dialog",{className:"hb-dialog",ariaLabel:f("exc\
hangeTitle")});if(n.append(Zt(t),u("p",{},b("close",()=>n.close()))),n.onclose=()=>n.remove(),document.
body.append(n),n.showModal(),e!=="restore"){n.querySelector("button")?.focus({preventScroll:!0});return}
n.querySelector(".hb-restoring")?.scrollIntoView(),n.querySelector("input[type=file]")?.focus({preventScroll:!0})};})();
