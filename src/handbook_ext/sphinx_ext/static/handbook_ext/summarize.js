/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{var et=globalThis,u=et.handbookExt||={},B=document.currentScript?.src.replace(/[^/]*$/,"")??"";var x=t=>typeof t=="object"&&t!==null&&!Array.isArray(t),S=t=>Number.isSafeInteger(t)&&Number(t)>=0,
w=t=>typeof t=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(t);function O(t,e){if(t===e)return 0;let o=Array.
from(t),n=Array.from(e),r=o.findIndex((s,i)=>s!==n[i]);return r<0||r>=n.length?o.length-n.length:Number(
o[r].codePointAt(0))-Number(n[r].codePointAt(0))}function y(t){return Array.isArray(t)?`[${t.map(y).
join()}]`:x(t)?`{${Object.keys(t).sort(O).map(o=>`${JSON.stringify(o)}:${y(t[o])}`).join()}}`:JSON.stringify(
t)}var f=(t,e)=>t&&Object.hasOwn(t,e)?t[e]:void 0;function ot(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var F;
function nt(t,e){return F||=new Intl.PluralRules(ot()),f(t,String(e))??f(t,F.select(e))??t.other}var A=t=>(e,o={})=>{
let n=f(t,e)||"";return(typeof n=="string"?n:nt(n,Number(o.n))).replace(/\{(\w+)\}/g,(s,i)=>String(f(
o,i)??s))};var I=()=>({open:0,done:0,due:0,na:0});function rt({required:t,optional:e},o,n){let{done:r,due:s,na:i}=t,
m=t.open+s,d=s?n("due",{n:s}):"",c=i?n("na",{n:i}):"",a=n("score",{n:r,total:r+m}),p=[],g=e.done+e.open+
e.due;return g&&p.push(n("optional",{n:e.done,total:g})),o&&p.push(n("confirmed",{n:o})),m||p.push(n(
"ready")),[`${a}${n("scoreOpen",{n:m})}${d}${c}.`,p.join(" ")]}var L=(...t)=>rt(...t).filter(Boolean).
join(" ");function _({done:t,open:e,due:o,na:n},r){let s=o?r("dueShort",{n:o}):"",i=n?r("naShort",{n}):
"";return`${r("scoreShort",{n:t,total:t+e+o})}${s}${i}`}function K(t,e={},...o){let n=document.createElement(t);return Object.assign(n,e),n.append(...o),n}function W(){if(!u.book)throw new Error("edition.js is not loaded");return u.book}var R=(t,e)=>A(u.words||
{})(t,e),v=({id:t,fingerprint:e,was:o=[],recheck:n=""})=>({id:t,wording:e,was:o,recheck:n});function J(){return u.book?Promise.resolve():new Promise((t,e)=>{let o=`${B}edition.js?${Date.now()}`;
document.head.append(K("script",{src:o,onload:t,onerror:e}))})}var q="list/";var z=t=>`handbook/1/${t}`;var D=t=>`${z(t)}/!summary`;function H(){try{let{handbook:t,edition:e}=u.site,o=JSON.parse(String(localStorage.
getItem(D(t))));return o.edition===e?o:null}catch{return null}}var C=["state","note","evidence","confirmation"];var st=t=>Array.isArray(t)&&t.length===3&&S(t[0])&&S(t[1])&&typeof t[2]=="string";function j(t){let e=x(
t)?f(t,"at"):void 0;return st(e)?e:[-1,0,""]}var it=(t,e)=>t[0]-e[0]||t[1]-e[1]||O(t[2],e[2]),E=(t,e)=>(it(
j(t),j(e))||O(y(t),y(e)))>0;function ct(t,e){let o=Object.entries(e).filter(([n,r])=>!Object.hasOwn(
t,n)||E(r,f(t,n)));return Object.fromEntries([...Object.entries(t),...o])}var N=({id:t,was:e},o)=>e.
reduce((n,r)=>ct(n,o(r)||{}),o(t)||{}),T=t=>t.since??t.at[0];var at=t=>e=>t.get(q+e)?.mine;function Q({id:t,was:e=[]},o){return[t,...e].map(at(o)).filter(s=>s!==
void 0).reduce((s,i)=>s&&!E(i,s)?s:i,void 0)?.value!==!1}var mt={d:1,w:7,m:1,y:12},G=Date.UTC(1e4,0);function $(t,e){let o=e.slice(-1),n=Number.parseInt(e,10)*
mt[o],r=new Date(t);if(!e||t>=G)return 1/0;if(o==="d"||o==="w")r.setUTCDate(r.getUTCDate()+n);else{let s=r.
getUTCDate();r.setUTCDate(1),r.setUTCMonth(r.getUTCMonth()+n+1,0),r.setUTCDate(Math.min(s,r.getUTCDate()))}
return r.getTime()<G?r.getTime():1/0}function V(t,e,o){let{wording:n,recheck:r}=t,s=N(t,e),[i,m,d,c]=C.
map(h=>f(s,h)),a=i&&(i.value==="done"||i.value==="na")?i:void 0,p=h=>h?.wording&&h.wording!==n?h.wording:
"";return{state:a?.value==="done"&&o>=$(T(a),r)?"due":a?.value||"open",since:a?T(a):null,reason:a?.value===
"na"&&a.reason||"",note:m?.value||"",evidence:d?.value||"",confirmed_by:c?.value||"",confirmed_at:c?.
value?T(c):null,reworded_from:p(a),confirmed_before:!!(c?.value&&p(c))}}var X=({state:t,confirmed_by:e})=>t===
"done"&&!!e;var M=t=>Math.max(0,...C.map(e=>j(f(t,e))[0]));function ut({recheck:t},{state:e,since:o}){let n=o===
null||e==="na"?1/0:$(o,t);return{until:n,said:e==="na"?"na":Number.isFinite(n)?n:"done"}}function Y(t,e,o,n,r){
let s={required:I(),optional:I(),upcoming:I()},i=0,m=0,d=1/0;for(let{terms:l,kind:P}of e.items){let b=V(
l,o,r),{until:k,said:tt}=ut(l,b);delete t.items[l.id],b.state!=="open"&&(t.items[l.id]=tt),m=Math.max(
m,M(N(l,o))),s[P][b.state]+=1,P!=="upcoming"&&(i+=Number(X(b)),k>r&&(d=Math.min(d,k)))}let{required:c,
optional:a}=s,p=c.open+c.due,g=!(p+c.done+c.na),h=[c,a].some(l=>l.done+l.due+l.na);delete t.lists[e.
id],!(g||!h)&&(t.lists[e.id]={title:e.title,page:e.page,short:_(c,n),full:L(s,i,e.say),due:Number.isFinite(
d)?d:0,at:m,isOpen:p>0,isMine:Q(e,{get:o})})}var pt=()=>W().lists.map(({items:t,...e})=>({...e,say:R,items:t.filter(({retired:o})=>!o).map(o=>({terms:v(
o),kind:o.upcoming&&"upcoming"||o.optional&&"optional"||"required"}))}));function ft(){let t=H();return t&&
x(t.lists)&&x(t.items)&&S(t.seen)?t:null}var Z=(t,e)=>t.keys().filter(e).reduce((o,n)=>Math.max(o,M(
t.get(n))),-1);function dt(t,e){let o=e.flatMap(({items:r})=>r.map(s=>s.terms)),n=new Set(o.flatMap(
({id:r,was:s})=>[r,...s]));return Z(t,r=>w(r)&&!n.has(r))}function lt(t,e){let o=D(t);try{if(localStorage.
getItem(o)===e)return;e===null?localStorage.removeItem(o):localStorage.setItem(o,e)}catch{return}u.showSummary?.()}
function U(t,e,o=!0){let{handbook:n,edition:r,words:s}=u.site,i=ft(),m=!!u.book,d=m?pt():e;if(!m&&o&&
dt(t,d)>(i?.seen??-1)){J().catch(()=>{}).then(()=>U(t,e,!1));return}let c=!m&&i||{edition:r,seen:0,lists:{},
items:{}};for(let a of d)Y(c,a,p=>t.get(p),A(s),Date.now());c.seen=Z(t,w),lt(n,c.seen<0?null:JSON.stringify(
c))}u.writeSummary=U;})();
