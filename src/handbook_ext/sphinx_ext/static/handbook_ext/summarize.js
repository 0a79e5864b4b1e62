/* handbook_ext, MIT licence; source: browser/src */
"use strict";(()=>{var ot=globalThis,u=ot.handbookExt||={},B=document.currentScript?.src.replace(/[^/]*$/,"")??"";var x=t=>typeof t=="object"&&t!==null&&!Array.isArray(t),b=t=>Number.isSafeInteger(t)&&Number(t)>=0,
w=t=>typeof t=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(t);function O(t,e){if(t===e)return 0;let o=Array.
from(t),n=Array.from(e),r=o.findIndex((s,i)=>s!==n[i]);return r<0||r>=n.length?o.length-n.length:Number(
o[r].codePointAt(0))-Number(n[r].codePointAt(0))}function y(t){return Array.isArray(t)?`[${t.map(y).
join()}]`:x(t)?`{${Object.keys(t).sort(O).map(o=>`${JSON.stringify(o)}:${y(t[o])}`).join()}}`:JSON.stringify(
t)}var p=(t,e)=>t&&Object.hasOwn(t,e)?t[e]:void 0;function nt(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var F;
function rt(t,e){return F||=new Intl.PluralRules(nt()),p(t,String(e))??p(t,F.select(e))??t.other}var A=t=>(e,o={})=>{
let n=p(t,e)||"";return(typeof n=="string"?n:rt(n,Number(o.n))).replace(/\{(\w+)\}/g,(s,i)=>String(p(
o,i)??s))};var I=()=>({open:0,done:0,due:0,na:0});function st({required:t,optional:e},o,n){let{done:r,due:s,na:i}=t,
m=t.open+s,d=s?n("due",{n:s}):"",a=i?n("na",{n:i}):"",c=n("score",{n:r,total:r+m}),f=[],g=e.done+e.open+
e.due;return g&&f.push(n("optional",{n:e.done,total:g})),o&&f.push(n("confirmed",{n:o})),m||f.push(n(
"ready")),[`${c}${n("scoreOpen",{n:m})}${d}${a}.`,f.join(" ")]}var K=(...t)=>st(...t).filter(Boolean).
join(" ");function $({done:t,open:e,due:o,na:n},r){let s=o?r("dueShort",{n:o}):"",i=n?r("naShort",{n}):
"";return`${r("scoreShort",{n:t,total:t+e+o})}${s}${i}`}function W(t,e={},...o){let n=document.createElement(t);return Object.assign(n,e),n.append(...o),n}function R(){if(!u.book)throw new Error("edition.js is not loaded");return u.book}var v=(t,e)=>A(u.words||
{})(t,e),J=({id:t,fingerprint:e,was:o=[],recheck:n=""})=>({id:t,wording:e,was:o,recheck:n});function q(){return u.book?Promise.resolve():new Promise((t,e)=>{let o=`${B}edition.js?${Date.now()}`;
document.head.append(W("script",{src:o,onload:t,onerror:e}))})}var z="list/";var H=t=>`handbook/1/${t}`;var M=t=>`${H(t)}/!summary`;function Y(){try{let{handbook:t,edition:e}=u.site,o=JSON.parse(String(localStorage.
getItem(M(t))));return o.edition===e?o:null}catch{return null}}var j=["state","note","evidence","confirmation"];var it=t=>Array.isArray(t)&&t.length===3&&b(t[0])&&b(t[1])&&typeof t[2]=="string";function N(t){let e=x(
t)?p(t,"at"):void 0;return it(e)?e:[-1,0,""]}var ct=(t,e)=>t[0]-e[0]||t[1]-e[1]||O(t[2],e[2]),L=(t,e)=>(ct(
N(t),N(e))||O(y(t),y(e)))>0;function at(t,e){let o=Object.entries(e).filter(([n,r])=>!Object.hasOwn(
t,n)||L(r,p(t,n)));return Object.fromEntries([...Object.entries(t),...o])}var C=({id:t,was:e},o)=>e.
reduce((n,r)=>at(n,o(r)||{}),o(t)||{}),T=t=>t.since??t.at[0];var mt=t=>e=>t.get(z+e)?.mine;function G({id:t,was:e=[]},o){return[t,...e].map(mt(o)).filter(s=>s!==
void 0).reduce((s,i)=>s&&!L(i,s)?s:i,void 0)?.value!==!1}var ut={d:1,w:7,m:1,y:12},Q=Date.UTC(1e4,0);function U(t,e){let o=e.slice(-1),n=Number.parseInt(e,10)*
ut[o],r=new Date(t);if(!e||t>=Q)return 1/0;if(o==="d"||o==="w")r.setUTCDate(r.getUTCDate()+n);else{let s=r.
getUTCDate();r.setUTCDate(1),r.setUTCMonth(r.getUTCMonth()+n+1,0),r.setUTCDate(Math.min(s,r.getUTCDate()))}
return r.getTime()<Q?r.getTime():1/0}function V(t,e,o){let{wording:n,recheck:r}=t,s=C(t,e),[i,m,d,a]=j.
map(h=>p(s,h)),c=i&&(i.value==="done"||i.value==="na")?i:void 0,f=h=>h?.wording&&h.wording!==n?h.wording:
"";return{state:c?.value==="done"&&o>=U(T(c),r)?"due":c?.value||"open",since:c?T(c):null,reason:c?.value===
"na"&&c.reason||"",note:m?.value||"",evidence:d?.value||"",confirmed_by:a?.value||"",confirmed_at:a?.
value?T(a):null,reworded_from:f(c),confirmed_before:!!(a?.value&&f(a))}}var X=({state:t,confirmed_by:e})=>t===
"done"&&!!e;var k=t=>Math.max(0,...j.map(e=>N(p(t,e))[0]));function pt({recheck:t},{state:e,since:o}){let n=o===
null||e==="na"?1/0:U(o,t);return{until:n,said:e==="na"?"na":Number.isFinite(n)?n:"done"}}var ft=({due:t,
...e},o)=>t?o("dueShort",{n:t}).replace(/^[^\p{L}\p{N}]+/u,""):$({due:t,...e,na:0},o);function Z(t,e,o,n,r){
let s={required:I(),optional:I(),upcoming:I()},i=[],m=[],d=0,a=0;for(let{terms:l,kind:_}of e.items){
let S=V(l,o,r),{until:D,said:E}=pt(l,S);delete t.items[l.id],S.state!=="open"&&(t.items[l.id]=E),a=Math.
max(a,k(C(l,o))),s[_][S.state]+=1,typeof E=="number"&&i.push(E),_!=="upcoming"&&(d+=Number(X(S)),D>r&&
D<1/0&&m.push(D))}let{required:c,optional:f}=s,g=c.open+c.due,h=!(g+c.done+c.na),et=[c,f].some(l=>l.
done+l.due+l.na);delete t.lists[e.id],!(h||!et)&&(t.lists[e.id]={title:e.title,page:e.page,short:$(c,
n),brief:ft(c,n),full:K(s,d,e.say),due:m.length?Math.min(...m):0,dues:i,at:a,isOpen:g>0,isMine:G(e,{
get:o})})}var dt=()=>R().lists.map(({items:t,...e})=>({...e,say:v,items:t.filter(({retired:o})=>!o).map(o=>({terms:J(
o),kind:o.upcoming&&"upcoming"||o.optional&&"optional"||"required"}))}));function lt(){let t=Y();return t&&
x(t.lists)&&x(t.items)&&b(t.seen)?t:null}var tt=(t,e)=>t.keys().filter(e).reduce((o,n)=>Math.max(o,k(
t.get(n))),-1);function ht(t,e){let o=e.flatMap(({items:r})=>r.map(s=>s.terms)),n=new Set(o.flatMap(
({id:r,was:s})=>[r,...s]));return tt(t,r=>w(r)&&!n.has(r))}function gt(t,e){let o=M(t);try{if(localStorage.
getItem(o)===e)return;e===null?localStorage.removeItem(o):localStorage.setItem(o,e)}catch{return}u.showSummary?.()}
function P(t,e,o=!0){let{handbook:n,edition:r,words:s}=u.site,i=lt(),m=!!u.book,d=m?dt():e;if(!m&&o&&
ht(t,d)>(i?.seen??-1)){q().catch(()=>{}).then(()=>P(t,e,!1));return}let a=!m&&i||{edition:r,seen:0,lists:{},
items:{}};for(let c of d)Z(a,c,f=>t.get(f),A(s),Date.now());a.seen=tt(t,w),gt(n,a.seen<0?null:JSON.stringify(
a))}u.writeSummary=P;})();
