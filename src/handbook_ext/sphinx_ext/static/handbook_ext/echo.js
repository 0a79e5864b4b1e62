/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{function E(r,t={},...e){let s=document.createElement(r);return Object.assign(s,t),s.append(...e),s}function I(r,t){r.textContent!==t&&(r.textContent=t),r.hidden=!t}var f=r=>typeof r=="object"&&r!==null&&!Array.isArray(r),x=r=>Number.isSafeInteger(r)&&Number(r)>=0,
T=r=>typeof r=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(r);function j(r,t){if(r===t)return 0;let e=Array.
from(r),s=Array.from(t),n=e.findIndex((o,i)=>o!==s[i]);return n<0||n>=s.length?e.length-s.length:Number(
e[n].codePointAt(0))-Number(s[n].codePointAt(0))}function u(r){return Array.isArray(r)?`[${r.map(u).
join()}]`:f(r)?`{${Object.keys(r).sort(j).map(e=>`${JSON.stringify(e)}:${u(r[e])}`).join()}}`:JSON.stringify(
r)}var c=(r,t)=>r&&Object.hasOwn(r,t)?r[t]:void 0;function Z(r,t){return typeof r!="object"||r===null||
t<0?0:1+Object.values(r).reduce((e,s)=>Math.max(e,Z(s,t-1)),0)}function w(r){if(typeof r=="string")return r.
replace(/\p{Surrogate}/gu,"�");if(Array.isArray(r))return r.map(w);if(!f(r))return r;let t=Object.
entries(r).map(([e,s])=>[w(e),w(s)]);return Object.fromEntries(t)}function k(r){return typeof r=="ob\
ject"&&r!==null?Object.values(r).every(k):typeof r!="number"||Number.isSafeInteger(r)}function lt(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var ct;
function Tt(r,t){return ct||=new Intl.PluralRules(lt()),c(r,String(t))??c(r,ct.select(t))??r.other}var ut=r=>(t,e={})=>{
let s=c(r,t)||"";return(typeof s=="string"?s:Tt(s,Number(e.n))).replace(/\{(\w+)\}/g,(o,i)=>String(c(
e,i)??o))},ht={};function v(r,t={dateStyle:"long"}){if(r===null||!(Math.abs(r)<=864e13))return"?";let e=JSON.
stringify(t);return ht[e]||=new Intl.DateTimeFormat(lt(),t),ht[e].format(r)}function jt(r,t){let{state:e,reason:s,confirmed_by:n}=r,o=[];e!=="open"&&o.push(t(`${e}On`,{date:v(r.
since),reason:s})),r.reworded_from&&o.push(t(e==="na"?"rewordedNa":"reworded"));let i={name:n,date:v(
r.confirmed_at)};return n&&o.push(t(r.confirmed_before?"confirmedBefore":"confirmedBy",i)),o.join(" ")}
function B(r,t){let{note:e,evidence:s}=r,n=[jt(r,t)];return e&&n.push(t("noteSaid",{text:e})),s&&n.push(
t("evidenceSaid",{text:s})),n.filter(Boolean).join(" ")}var tt=["state","note","evidence","confirmation"],ft=r=>tt.includes(r),y=r=>Array.isArray(r)&&r.length===
3&&x(r[0])&&x(r[1])&&typeof r[2]=="string";function m(r){let t=f(r)?c(r,"at"):void 0;return y(t)?t:[
-1,0,""]}var O=(r,t)=>r[0]-t[0]||r[1]-t[1]||j(r[2],t[2]),et=(r,t)=>(O(m(r),m(t))||j(u(r),u(t)))>0;function st(r,t){
let e=Object.entries(t).filter(([s,n])=>!Object.hasOwn(r,s)||et(n,c(r,s)));return Object.fromEntries(
[...Object.entries(r),...e])}var M=({id:r,was:t},e)=>t.reduce((s,n)=>st(s,e(n)||{}),e(r)||{}),b=r=>r.
since??r.at[0];var Dt={d:1,w:7,m:1,y:12},dt=Date.UTC(1e4,0);function Nt(r,t){let e=t.slice(-1),s=Number.parseInt(t,
10)*Dt[e],n=new Date(r);if(!t||r>=dt)return 1/0;if(e==="d"||e==="w")n.setUTCDate(n.getUTCDate()+s);else{
let o=n.getUTCDate();n.setUTCDate(1),n.setUTCMonth(n.getUTCMonth()+s+1,0),n.setUTCDate(Math.min(o,n.
getUTCDate()))}return n.getTime()<dt?n.getTime():1/0}function $(r,t,e){let{wording:s,recheck:n}=r,o=M(
r,t),[i,a,d,l]=tt.map(N=>c(o,N)),p=i&&(i.value==="done"||i.value==="na")?i:void 0,at=N=>N?.wording&&
N.wording!==s?N.wording:"";return{state:p?.value==="done"&&e>=Nt(b(p),n)?"due":p?.value||"open",since:p?
b(p):null,reason:p?.value==="na"&&p.reason||"",note:a?.value||"",evidence:d?.value||"",confirmed_by:l?.
value||"",confirmed_at:l?.value?b(l):null,reworded_from:at(p),confirmed_before:!!(l?.value&&at(l))}}var It=864e5;function mt({terms:r},t,e,s){let n={[e]:s||void 0};return B($({...r,was:[]},()=>n,Date.
now()),t)}function pt(r,t){let e=r.undoHistory.entriesOf(r.terms.id),s=e.length?r.record():{},n=e.map(
o=>({entry:o,words:mt(r,t,o.name,o.then)}));return n.filter(({entry:{name:o},words:i},a)=>i&&i!==mt(
r,t,o,c(s,o))&&n.findIndex(d=>d.words===i)===a)}function gt({entry:{then:r,by:t}},e){let s=r.value===
"done"&&e!=="na"&&v(b(r))===v(t[0]);return Date.now()-t[0]<It&&!s}var wt=({terms:r,store:t,undoHistory:e},{
entry:s})=>t.keep(e.undo(new Map([[r.id,[s]]])));var vt=["open","done","due","na"],L=class{status;acted=()=>this.show();#t=E("span",{className:"hb-sa\
ys"});#e=E("button",{type:"button",hidden:!0});#s=E("button",{type:"button",className:"hb-back",hidden:!0});#r;constructor(t,e){
this.item=t,this.status=t.status(),this.#r=e,this.#e.textContent=e.say("holds"),this.#e.onclick=()=>this.#o(
()=>t.confirmStill()),e.box.onchange=()=>this.take(e.box.checked),e.line.append(" ",E("span",{className:"\
hb-stands"},this.#t," ",this.#e," ",this.#s))}#o(t){this.#n(t),this.#r.box.focus()}#n(t){t(),this.acted(),
this.item.store.keep([this.item.terms.id])}take(t){let{state:e}=this.status;t!==(e==="done"||e==="du\
e")&&this.#n(()=>this.item.tick(t))}show(){let t=this.item.status(),{state:e}=t,{root:s,box:n,words:o}=this.#r;
this.status=t;for(let i of vt)s.classList.toggle(`hb-${i}`,i===e);n.checked=e==="done"||e==="due",I(
this.#t,o(t)),this.#e.hidden=!t.reworded_from&&e!=="due",this.#i()}#i(){let{say:t}=this.#r,e=pt(this.
item,t).find(s=>s.entry.name==="state"&&gt(s,this.status.state));I(this.#s,e?t("putBack",{what:e.words}):
""),this.#s.onclick=()=>this.#o(()=>{e&&wt(this.item,e)})}};var U=class{#t=new Map;add(t){t.acted=()=>this.show(t.item.terms.id);for(let e of t.item.keys()){let s=this.#t.
get(e)||new Set;this.#t.set(e,s.add(t))}}show(t){for(let e of this.#t.get(t)||[])e.show()}};function bt({name:r,dataset:{wording:t="",was:e="",recheck:s=""}}){return{id:r,wording:t,was:e?e.split(
" "):[],recheck:s}}var W=class{constructor(t,e,s){this.terms=t,this.store=e,this.undoHistory=s}keys(){
return[this.terms.id,...this.terms.was]}status(){return $(this.terms,t=>this.store.get(t),Date.now())}record(){
return M(this.terms,t=>this.store.get(t))}put(t,e,s={}){let{id:n,wording:o,was:i}=this.terms;this.store.
set(n,t,e,{wording:o,...s},i)}remember(t,e){let{id:s}=this.terms,n={[t]:c(this.store.get(s),t)};this.
undoHistory.remember([[s,{then:{[t]:e},now:n}]])}tick(t){let e=c(this.record(),"state");this.put("st\
ate",t?"done":"open"),this.remember("state",e)}confirmStill(){let{state:t,reason:e}=this.status(),s=c(
this.record(),"state");t==="na"?this.put("state","na",{reason:e}):this.put("state","done"),this.remember(
"state",s)}};var _=class{#t=new U;#e=E("p",{className:"hb-problem",role:"alert",hidden:!0});#s=[];#r;#o;#n;constructor(t,e,s){
this.#o=t,this.#n=e,this.#r=ut(JSON.parse(t[0]?.dataset.messages||"{}"));for(let n of t)this.#i(n,s);
t[0]?.after(this.#e)}#i(t,e){let s=t.querySelector("input"),n=t.querySelector("p"),o=this.#r;if(t.classList.
add("hb-ready"),!s||!n)return;let i=l=>B({...l,note:"",evidence:""},o),a=new W(bt(s),this.#n,e),d=new L(
a,{root:t,box:s,line:n,say:o,words:i});this.#t.add(d),s.checked&&this.#s.push(d)}started(){for(let t of this.#s)
t.take(!0)}show(t){this.#t.show(t)}tellStore(t){let e=this.#n.trouble();for(let s of this.#o)s.dataset.
kept=this.#n.kept();I(this.#e,e&&t?this.#r(e):"")}};var F="list/",Ct="snapshot/",S="part/",R="!clock",h="!erased",C="!backup",Pt=["format","version","ha\
ndbook","items","lists","snapshots"],A=r=>`handbook/1/${r}`;var Bt=r=>w(r)===r&&(r.startsWith(Ct)||r.startsWith(F)&&T(r.slice(F.length))||r.startsWith(S)&&!Pt.includes(
r.slice(S.length))),P=r=>r===R||r===h||r===C,D=r=>T(r)||P(r)||typeof r=="string"&&Bt(r);var Mt=32*2**20,K=32,$t=K-5,xt=K-2,Lt=K-1,H=(r,t)=>Z(r,K)>t;function Ut(r,t){if(H(t,$t)||!k(t))return!1;
if(!ft(r))return!0;if(!f(t)||!y(c(t,"at")))return!1;let{value:e,wording:s="",reason:n="",since:o=0}=t;
return[e,s,n].every(i=>typeof i=="string")&&x(o)}function yt(r){if(!f(r))return[{},[""]];let t=Object.
entries(r),e=t.filter(([n,o])=>Ut(n,o)),s=Object.fromEntries(e);return[s,t.map(([n])=>n).filter(n=>!Object.
hasOwn(s,n))]}function Wt(r){let t=[],e=[];for(let[s,n]of Object.entries(r)){let[o,i]=T(s)?yt(n):[{},
[""]];for(let a of i)e.push(a?`${s}/${a}`:s);Object.keys(o).length&&t.push([s,o])}return[Object.fromEntries(
t),e]}function _t(r){if(!f(r)||!y(c(r,"at"))||!k(r))return[null,[""]];if(H(r,xt))return[null,[""]];let t=c(
r,"value")??null;if(t===null)return[{...r,value:t},[]];if(!f(t))return[null,[""]];let[e,s]=Wt(t);return[
{...r,value:e},s]}var Ft=r=>f(r)&&typeof c(r,"value")=="boolean"&&y(c(r,"at"))&&k(r)&&!H(r,xt),Rt=r=>k(
r)&&!H(r,Lt);function Kt(r){let{at:t,wall:e}=r.given||{};return y(t)&&x(e)&&k(r)}function rt(r,t){if(!f(
t))return null;let[e,...s]=Object.keys(t);if(T(r))return e&&!yt(t)[1].length?t:null;if(s.length)return null;
if(r.startsWith(S))return e==="part"&&Rt(t.part)?t:null;if(P(r))return e==="given"&&Kt(t)?t:null;if(r.
startsWith(F))return e==="mine"&&Ft(t.mine)?t:null;if(e!=="snapshot")return null;let[n,o]=_t(t.snapshot);
return n&&!o.length?{snapshot:n}:null}function g(r,t){if(typeof t!="string"||t.length>Mt)return null;
try{let e=JSON.parse(t),s=rt(r,/\\ud|\p{Surrogate}/iu.test(t)?w(e):e);return s&&{item:s,text:u(s)}}catch{
return null}}function Ot(r,t,e){return r.startsWith(S)?j(u(t.part),u(e.part))<0?e:t:st(t,e)}var nt=r=>`${r}/damaged/${Date.now()}`,z=class{lastError=null;#t;#e;constructor(t,e){this.#t=`${A(t)}\
/`,this.#e=e}#s(){return Object.keys(localStorage).filter(t=>t.startsWith(this.#t))}read(){try{let t=this.#s().
map(e=>e.slice(this.#t.length)).filter(D);return t.sort(),new Map(t.map(e=>[e,localStorage.getItem(this.#t+
e)??void 0]))}catch(t){return this.lastError=t,null}}renew(t){try{this.#e.absorb(t,localStorage.getItem(
this.#t+t))}catch{}}write(t){let e=()=>this.#s().forEach(s=>localStorage.removeItem(s));try{let s=localStorage.
getItem(this.#t+h);return new Set(this.#e.keysToWrite(s,e,t).filter(n=>this.#r(n)))}catch(s){return this.
lastError=s,new Set}}#r(t){try{let e=localStorage.getItem(this.#t+t);e!==null&&this.#e.absorb(t,e);let s=String(
this.#e.textOf(t));return e===s||(e!==null&&!g(t,e)&&localStorage.setItem(this.#t+nt(t),e),localStorage.
setItem(this.#t+t,s)),!0}catch(e){return this.lastError=e,!1}}};var J=class{#t=null;#e;#s;#r;constructor(t,e,s){this.#e=A(t),this.#s=e,this.#r=s}#o(){return this.#t||=
new Promise((t,e)=>{let s=indexedDB.open(this.#e);s.onupgradeneeded=()=>s.result.createObjectStore("\
items"),s.onerror=()=>e(s.error),s.onsuccess=()=>{s.result.onversionchange=()=>this.close(),s.result.
onclose=()=>{this.#t=null,this.#r()},t(s.result)}}),this.#t.catch(()=>{this.#t=null}),this.#t}close(){
this.#t?.then(t=>t.close(),()=>{}),this.#t=null}async#n(t,e){let s=await this.#o(),n=s.transaction("\
items",t,{durability:"strict"}),o=new Promise((i,a)=>{s.addEventListener("close",a),n.oncomplete=()=>{
s.removeEventListener("close",a),i(null)},n.onabort=()=>a(n.error)});e(n.objectStore("items"),n),await o}async read(){
let t=new Map;return await this.#n("readonly",e=>{let s=e.getAllKeys(),n=e.getAll();n.onsuccess=()=>s.
result.forEach((o,i)=>{D(o)&&t.set(o,n.result[i])})}),t}write(t){return this.#n("readwrite",(e,s)=>{
let n=e.get(h);n.onsuccess=()=>{let o=this.#s.keysToWrite(n.result,()=>e.clear(),t),i=o.length;for(let a of o)
this.#i(e,a,()=>{i-=1,i||s.commit?.()})}})}#i(t,e,s){let n=t.get(e);n.onsuccess=()=>{let o=n.result;
this.#s.absorb(e,o);let i=this.#s.textOf(e);o!==void 0&&!g(e,o)&&t.put(o,nt(e)),o!==i&&t.put(i,e),s()}}};var Ht=globalThis,Fe=Ht.handbookExt||={},St=document.currentScript?.src.replace(/[^/]*$/,"")??"";var zt=3e3,X=class{#t=null;#e=!1;#s=0;#r=0;#o;#n;constructor(t,e){this.#o=t,this.#n=e}isPending(){return this.#e||
this.#t!==null&&this.#r<this.#s}send(t){this.#t&&(this.#s+=1,this.#t.postMessage({pairs:t,sent:this.#s},
"*"))}join(){let t=document.createElement("iframe");this.#e=!0;let e=setTimeout(()=>{this.#e=!1,this.#n.
told()},zt);addEventListener("message",({source:s,data:n})=>{s!==t.contentWindow||!f(n)||(clearTimeout(
e),this.#e=!1,this.#t=t.contentWindow,this.#i(n))}),t.hidden=!0,t.src=`${St}hub.html#${this.#o}`,document.
body.append(t)}#i({kept:t,pairs:e,all:s}){x(t)&&(this.#r=t),this.#n.heard(e),s&&this.#n.heardAll(e),
this.#n.told()}};var Jt=864e5,ot=Number.MAX_SAFE_INTEGER,At=([r,t])=>t<ot?[r,t+1]:[r+1,0],q=class{#t;#e;#s=[0,0];#r=0;constructor(t,e=Date.
now){this.#t=t,this.#e=e}#o([t,e]){(t-this.#s[0]||e-this.#s[1])>0&&(this.#s=[t,e])}seeOwn(t){let e=m(
t);this.#r=Math.max(this.#r,e[0]),this.#o(e)}see(t){let e=m(t);e[0]<=Math.max(this.#e(),this.#r)+Jt&&
this.#o(e)}next(t){let e=this.#e();this.#s=e>this.#s[0]?[e,0]:At(this.#s);let[s,n,o]=t.map(m).sort(O).
at(-1)||[-1,0,""];return(s-this.#s[0]||n-this.#s[1])<0?(this.#r=this.#s[0],{at:[...this.#s,this.#t],
gave:!0}):s===ot&&n===ot?{at:[s,n,o+this.#t],gave:!1}:{at:[...At([s,n]),this.#t],gave:!1}}};var Xt=864e5,qt=6e4,Et={state:"open",mine:!0,snapshot:null};function Yt(){let r=crypto.getRandomValues(
new Uint32Array(2));return Array.from(r,t=>t.toString(36)).join("")}var Y=class{#t=new Map;#e=new Set;#s=new Set;#r=!1;#o=new q(
Yt());#n;constructor(t){this.#n=t}get(t){return this.#t.get(t)?.item}has(t){return this.#t.has(t)}textOf(t){
return this.#t.get(t)?.text}keys(){return Array.from(this.#t.keys())}damaged(){return Array.from(this.#e)}absorb(t,e){
let s=this.#t.get(t),n=s?.text===e?null:g(t,e);if(!n&&!s&&(e??null)!==null&&this.#e.add(t),!n)return!1;
this.#e.delete(t);let o=s?Ot(t,s.item,n.item):n.item,i=s?{item:o,text:u(o)}:n;return i.text===s?.text?
!1:(this.#t.set(t,i),t===h&&this.#i(o.given.at),P(t)?this.#o.seeOwn(o.given):t.startsWith(S)||Object.
values(o).forEach(a=>this.#o.see(a)),this.#n(t),!0)}#i(t){for(let[e,{item:s}]of Array.from(this.#t)){
if(e===h)continue;let n=Object.entries(s).filter(([,o])=>{let i=m(o);return!e.startsWith(S)&&O(i,t)>
0&&i[0]<=t[0]+Xt});this.#t.delete(e),n.length&&this.#a(e,Object.fromEntries(n)),this.#n(e)}this.#e.clear()}#a(t,e){
this.#t.set(t,{item:e,text:u(e)})}lacks(t,e){let s=this.textOf(t);return e!==s&&(e===void 0||(g(t,e)?.
text??s)!==s)}keysToWrite(t,e,s){this.absorb(h,t);let n=this.textOf(h);return!n||n===t?s.filter(o=>this.
has(o)):(e(),this.keys())}set(t,e,s,n={},o=[]){let{at:i,gave:a}=this.#o.next([t,...o].map(l=>c(this.
get(l),e))),d=a?{}:{since:Date.now()};this.#a(t,{...this.get(t),[e]:w({value:s,at:i,...d,...n})}),this.#e.
delete(t),this.#n(t),a&&this.#h(R,i)}#h(t,e){let s=Date.now();this.#r||=this.#c(s),this.#a(t,{given:{
at:e,wall:s}}),this.#s.add(t)}#c(t){return t<(this.get(R)?.given.wall||0)-qt}isSetBack(){return this.#r||
this.#c(Date.now())}noteBackup(){let{at:t}=this.#o.next([c(this.get(C),"given")]);this.#h(C,t),this.#n(
C)}clear(){let{at:t}=this.#o.next([c(this.get(h),"given")]),e=this.keys();this.#t.clear(),this.#e.clear(),
this.#h(h,t),e.forEach(this.#n)}restoreField(t,e,s){let n=e in Et?c(Et,e):"",{value:o=n,at:i=[],...a}=s||
{};this.set(t,e,o,i.length?{since:i[0],...a}:{})}takeNoted(){let t=Array.from(this.#s);return this.#s.
clear(),t}pairsOf(t){return Array.from(new Set([h,...t])).filter(e=>this.has(e)).map(e=>[e,String(this.
textOf(e))])}isBehind(t){let e=this.get(h),[,s]=t.filter(Array.isArray).find(([o])=>o===h)||[],n=g(h,
s)?.item;return!!e&&(!n||et(e.given,n.given))}lackingIn(t){let e=Array.isArray(t)&&!this.isBehind(t),
s=new Set(e?t.map(n=>n?.[0]):[]);return this.keys().filter(n=>!s.has(n))}};var G=class{#t=null;#e;#s;constructor(t,e){this.#e=A(t),this.#s=e}open(){try{this.#t=new BroadcastChannel(
this.#e),this.#t.onmessage=t=>this.#s.heard(t.data)}catch{this.#t=null}}close(){this.#t?.close(),this.#t=
null}send(t){this.#t?.postMessage(t)}watchLocal(){let t=`${this.#e}/`,e=`${t}earlier/`;addEventListener(
"storage",({key:s,newValue:n})=>{s===null?this.#s.cleared():s.startsWith(e)?this.#s.replaced(s.slice(
e.length)):s.startsWith(t)&&n!==null&&this.#s.wrote([s.slice(t.length),n])})}};var Q=class{#t;#e;#s;#r;#o;#n;#i=new Map;#a="";#h=!1;#c=0;#f=!1;#u=Promise.resolve();constructor(t,e){
this.#n=e,this.#t=new Y(e.changed),this.#e=new z(t,this.#t),this.#s=new J(t,this.#t,()=>this.#l()),this.#r=
new G(t,{heard:s=>this.take(s),wrote:s=>this.#g([s]),cleared:()=>this.#l(),replaced:s=>{e.changed(s),
e.told()}}),this.#o=new X(t,{heard:s=>this.take(s),heardAll:s=>this.#o.send(this.pairsOf(this.#t.lackingIn(
s))),told:e.told})}start(){this.#r.open(),location.protocol==="file:"&&!this.#n.isHub&&this.#o.join();
let t=this.#l();return this.#r.watchLocal(),addEventListener("pagehide",()=>{this.#r.close(),this.#s.
close()}),addEventListener("pageshow",({persisted:e})=>{e&&(this.#r.open(),this.#l())}),document.addEventListener(
"visibilitychange",()=>{document.hidden||this.#l()}),t}get(t){return this.#t.get(t)}keys(){return this.#t.
keys()}damaged(){return this.#t.damaged()}set(t,e,s,n,o){this.#t.set(t,e,s,n,o)}restoreField(t,e,s){
this.#t.restoreField(t,e,s)}pairsOf(t){return this.#t.pairsOf(t)}renew(t){this.#e.renew(t)}mergeIn(t){
let e=t.filter(([s,n])=>this.#t.absorb(s,u(n)));return this.keep(e.map(([s])=>s))}keepBackup(){return this.#t.
noteBackup(),this.keep([])}erase(){return this.#t.clear(),this.#i.clear(),this.keep([])}keep(t){let e=[
...this.#t.takeNoted(),...t];if(!e.length)return this.#n.told(),this.#u;let s=this.#d(this.#m(e));return this.#r.
send(this.pairsOf(e)),this.#o.send(this.pairsOf(e)),s}#d(t){return this.#u=Promise.all([this.#u,t]).
then(()=>{}),this.#u}async#m(t){let e=Array.from(new Set([...this.#i.keys(),...t]));if(!e.length)return;
let s=this.#e.write(e);this.#c+=1,this.#n.told();try{await this.#s.write(e);for(let n of e)this.#i.delete(
n);this.#f=!0}catch(n){for(let i of e)this.#i.set(i,s.has(i));let o=[n,this.#e.lastError].map(i=>i instanceof
DOMException&&i.name);this.#a=o.includes("QuotaExceededError")?"full":"refused"}Array.from(this.#i.values()).
every(Boolean)&&(this.#a=""),this.#c-=1,this.#n.told()}#l(){return this.#d(this.#w())}async#w(){let t=this.#e.
read();this.#p(t),this.#c+=1,this.#n.told();let e=await this.#s.read().catch(()=>null);this.#p(e),!t&&
!e?this.#a="refused":this.#i.size||(this.#a=""),this.#h||=this.#f&&!t?.size&&!e?.size,this.#f||=!!e?.
size;let s=n=>[t,e].some(o=>o&&this.#t.lacks(n,o.get(n)));await this.#m(this.#t.keys().filter(s)),this.#c-=
1,this.#n.told()}#p(t){!t||this.#t.isBehind(Array.from(t))||t.forEach((e,s)=>this.#t.absorb(s,e))}take(t){
return Array.isArray(t)?this.#t.isBehind(t)?this.keep([h]):this.#g(t):Promise.resolve()}#g(t){let e=[];
for(let s of t){let[n,o]=Array.isArray(s)?s:[];if(!D(n)||!g(n,o))continue;(this.#t.absorb(n,o)&&(this.#n.
isHub||n===h)||this.#t.lacks(n,o))&&e.push(n)}return this.keep(e)}where(){return this.#i.size?"where\
Weak":location.protocol==="file:"?"whereFile":"where"}trouble(){return this.#a?this.#a:this.#h?"clea\
red":this.#t.isSetBack()?"clockBack":""}kept(){return this.#a?"no":this.#c||this.#o.isPending()?"pen\
ding":"yes"}};var Gt=10,Qt=(r,t)=>f(t)&&y(t.by)&&[t.name,t.act].every(e=>typeof e=="string")&&(t.then===null||rt(r,
{[String(t.name)]:t.then})),Vt=(r,t)=>r.name===t.name&&r.act===t.act&&["value","reason"].every(e=>r.
then?.[e]===t.then?.[e])&&(r.then?.value!=="done"||b(r.then)===b(t.then)),V=class{#t=new Map;#e;#s;#r;constructor(t,e){
this.#s=`${A(t)}/earlier/`,this.#r=e,this.#e=e.get(h)}#o(){return this.#e!==this.#r.get(h)&&this.#t.
clear(),this.#e=this.#r.get(h),this.#t}entriesOf(t){try{let e=this.#o().get(t)??localStorage.getItem(
this.#s+t),s=JSON.parse(e??"[]");return Array.isArray(s)?s.filter(n=>Qt(t,n)):[]}catch{return[]}}#n(t,e){
let s=JSON.stringify(e);try{e.length?localStorage.setItem(this.#s+t,s):localStorage.removeItem(this.#s+
t),this.#o().delete(t)}catch{this.#o().set(t,s)}}remember(t,e=""){let s=e&&`${e} ${Date.now()}`;for(let[
n,{then:o,now:i}]of t){let a=Object.keys(i||{}).map(l=>({name:l,then:c(o,l)??null,by:m(i[l]),act:s})).
filter(l=>u(l.then)!==u(i[l.name])&&(s||l.then)),d=this.entriesOf(n).filter(l=>!a.some(p=>Vt(p,l)));
a.length&&this.#n(n,[...a,...d].slice(0,Gt))}}isUndoable(t,{name:e,by:s}){return!O(m(c(this.#r.get(t),
e)),s)}#i(){let t=Array.from(this.#o().keys());try{return[...Object.keys(localStorage).filter(s=>s.startsWith(
this.#s)).map(s=>s.slice(this.#s.length)),...t]}catch{return t}}lastAct(t,e=this.#i()){let s=[];for(let i of e)
for(let a of this.entriesOf(i))a.act.startsWith(`${t} `)&&this.isUndoable(i,a)&&s.push({key:i,entry:a});
s.sort((i,a)=>O(a.entry.by,i.entry.by));let n=s.filter(({entry:i})=>i.act===s[0].entry.act),o=new Map(
n.map(({key:i})=>[i,[]]));for(let{key:i,entry:a}of n)o.get(i)?.push(a);return o}undo(t){for(let[e,s]of t){
let n=s.map(i=>u(i)),o=this.#r.get(e);this.#n(e,this.entriesOf(e).filter(i=>!n.includes(u(i))));for(let{
name:i,then:a}of s)this.#r.restoreField(e,i,a);this.remember([[e,{then:o,now:this.#r.get(e)}]])}return Array.
from(t.keys())}};var it=class{#t;#e;constructor(t){let e=t[0].dataset.handbook||"";this.#e=new Q(e,{changed:s=>this.#t.
show(s),told:()=>this.#t.tellStore(!document.querySelector("fieldset.hb-checklist"))}),this.#t=new _(
t,this.#e,new V(e,this.#e))}start(){this.#e.start(),this.#t.started()}},kt=document.querySelectorAll(
".hb-echo");kt.length&&new it(Array.from(kt)).start();})();
