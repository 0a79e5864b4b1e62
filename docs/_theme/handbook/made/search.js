/* handbook_ext, MIT licence; source: docs/_theme/handbook */
(()=>{var g=n=>(n.normalize("NFKD").replace(/\p{M}/gu,"").replace(/[‘’ʼ]/g,"'").toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)??
[]).map(s=>s.replace(/'s$/,"").replaceAll("'","")),X=new window.Stemmer,I=new Map,E=n=>{let t=I.get(
n);return t===void 0&&(t=X.stemWord(n.replaceAll("z","s")),I.set(n,t)),t},R=n=>{for(let[t,e]of Object.
entries(n))I.set(t,E(e))},b=n=>g(n).map(E);var P=28,Z=/[\p{L}\p{N}\p{M}]+(?:['‘’ʼ][\p{L}\p{N}\p{M}]+)*/gu,tt=/[.!?:;]["”’)]*\s+$|[·]\s+$/,
_=new Map,q=new Map,C=(n,t)=>q.get(n)?.(t),et=(n,t)=>new Promise(e=>{q.set(n,e);let s=document.createElement(
"script");s.src=`${t}_static/search/${n}.js`,s.addEventListener("error",()=>e(null)),document.head.append(
s)}),K=async({part:n,nth:t},e)=>{let s=_.get(n)??et(n,e);return _.set(n,s),(await s)?.[t]??""},st=(n,t)=>Array.
from(n.matchAll(Z),({0:e,index:s})=>{let r=g(e).map(E).find(i=>t.has(i)),o=s===0||tt.test(n.slice(Math.
max(0,s-6),s));return{start:s,end:s+e.length,found:r,opens:o}}),nt=n=>{let[t,e]=[0,-1];return n.forEach(
({opens:s,found:r},o)=>{if(!s&&!r)return;let i=n.slice(o,o+P).filter(l=>l.found),a=new Set(i.map(l=>l.
found)).size*100+(s?40:0)+Math.min(i.length,39);a>e&&([t,e]=[o,a])}),t},G=(n,t)=>{let e=st(n,t);if(!e.
length)return[];let s=nt(e),r=e.slice(s,s+P),o=s+r.length===e.length,i=[],a=r[0].opens&&s===0?0:r[0].
start;r[0].opens||i.push({text:"… ",isFound:!1});for(let{start:h,end:c,found:f}of r)f&&(i.push({text:n.
slice(a,h),isFound:!1}),i.push({text:n.slice(h,c),isFound:!0}),a=c);let l=o?n.length:r[r.length-1].end;
return i.push({text:`${n.slice(a,l)}${o?"":" …"}`,isFound:!1}),i.filter(h=>h.text)};var ot=10,rt=20,p=(n,t,...e)=>{let s=document.createElement(n);return t&&(s.className=t),s.append(...e),
s},T=(n,t)=>{let e=document.createElement("a");return e.href=t,e.append(n),e},it=new Map([["p","Page"],
["t","Glossary term"],["i","Checklist item"]]),at=({kind:n,page:t,parent:e})=>{let s=[];for(let o=e;o&&
((n==="p"||o.page===t)&&s.unshift(o.title),n!=="p");o=o.parent);let r=it.get(n)??"Section";return s.
length?`${r} in ${s.join(" › ")}`:r},k=class{constructor(t){this.root=t,this.watch=new IntersectionObserver(
e=>e.forEach(s=>{s.isIntersecting&&this.showExcerpt(s.target)})),this.hits=new WeakMap,this.made=0}list(t){
this.watch.disconnect();let e=[...t],s=p("ol","search-results"),r=p("button","search-more","More res\
ults");r.setAttribute("type","button");let o=()=>{let i=e.splice(0,ot).map(a=>this.row(a));return s.
append(...i),r.hidden=!e.length,i[0]};return o(),r.addEventListener("click",()=>o()?.querySelector("\
a")?.focus()),[s,r]}row([t,...e]){let{entry:s}=t,r=p("p","search-excerpt");r.id=`search-excerpt-${this.
made+=1}`;let o=T("",this.root+s.address);o.setAttribute("aria-describedby",r.id),o.append(p("span",
"search-title",s.title)," ",p("span","search-place",at(s)));let i=p("li","",o,r);return e.length&&i.
append(this.others(e)),this.hits.set(i,t),this.watch.observe(i),i}others(t){let e=t.slice(0,rt).map(
({entry:r})=>p("li","",T(r.title,this.root+r.address))),s=`${t.length} more on this page`;return p("\
details","search-others",p("summary","",s),p("ul","",...e))}async showExcerpt(t){this.watch.unobserve(
t);let e=this.hits.get(t),s=t.querySelector(".search-excerpt");if(!e||!s)return;let r=await K(e.entry,
this.root);s.replaceChildren(...G(r,e.stems).map(({text:o,isFound:i})=>i?p("mark","",o):o))}};var ct=3,j=({groups:n,count:t})=>{if(!t)return"Nothing found.";let e=n[0][0].entry.title;return t===
1?`1 result: ${e}`:`${t} results; first: ${e}`},N=class{constructor(t,e,s){this.index=t,this.find=e,
this.root=s,this.results=new k(s),this.words=new Map(Array.from(t.words,([r,o])=>[o,r]))}show(t,e){let{
groups:s,unknown:r}=t,o=r.map(a=>this.note(a,e));return s.length?[...o,...this.results.list(s)]:[...r.
length?[]:[p("p","search-note","Nothing found.")],...o,this.ways("Try instead",this.index.waysOut)]}start(){
return this.index.waysIn.length?[this.ways("Where do you stand?",this.index.waysIn)]:[]}ways(t,e){let s=e.
map(([r,o])=>p("li","",T(r,this.root+o)));return p("div","search-ways",p("p","",t),p("ul","",...s))}note({
word:t,meant:e},s){let o=[...new Set(Array.from(e.keys(),a=>this.words.get(a)??""))].filter(Boolean).
slice(0,ct).map(a=>{let l=p("button","",a);return l.setAttribute("type","button"),l.addEventListener(
"click",()=>s(t,a)),l}),i=p("p","search-note",`This book does not have the word “${t}”.`);if(o.length){
let a=o.flatMap(l=>[" ",l]);i.append(" Did you mean",...a,"?")}return i}};var lt=80,ht=1e3,H=".search-results > li > a",ft=`${H}, .search-ways a`,O=class{constructor(t,e){this.
answers=e,this.field=t.querySelector("[name=q]"),this.status=t.querySelector("[role=status]"),this.out=
t.querySelector(".search-out"),Object.assign(this.field,{autocapitalize:"off",spellcheck:!1,enterKeyHint:"\
search"}),this.shown="",this.timer=0,this.statusTimer=0,this.field.addEventListener("input",()=>this.
later()),t.addEventListener("keydown",s=>this.move(s)),this.out.replaceChildren(...e.start()),this.now()}later(){
clearTimeout(this.timer),this.timer=setTimeout(()=>this.now(),lt)}now(){clearTimeout(this.timer);let t=this.
field.value.trim();if(t===this.shown)return;this.shown=t,clearTimeout(this.statusTimer);let e=g(t).length?
this.answers.find(t):null;this.out.replaceChildren(...e?this.answers.show(e,(s,r)=>this.replace(s,r)):
this.answers.start()),this.out.scrollTop=0,this.statusTimer=setTimeout(()=>{this.status.textContent=
e?j(e):""},ht)}replace(t,e){this.field.value=this.field.value.replace(/[\p{L}\p{N}\p{M}'‘’ʼ]+/gu,
s=>g(s)[0]===t?e:s),this.field.focus(),this.now()}links(){return Array.from(this.out.querySelectorAll(
ft))}results(){return Array.from(this.out.querySelectorAll(H))}move(t){if(t.isComposing||t.ctrlKey||
t.metaKey||t.altKey)return;let e=this.links(),s=e.indexOf(t.target),r=t.target===this.field,o=this.destination(
t.key,s,r,e);o?(t.preventDefault(),o.focus()):s>=0&&/^(?:Backspace|[^\s])$/u.test(t.key)&&this.field.
focus()}destination(t,e,s,r){if(s)return t==="ArrowDown"?r[0]:void 0;if(e<0)return;let o={ArrowDown:r[e+
1],ArrowUp:r[e-1]??this.field,Home:r[0],End:r[r.length-1]};return Object.hasOwn(o,t)?o[t]:void 0}};var v=46,ut=Array.from({length:94},(n,t)=>String.fromCharCode(33+t)).filter(n=>n!=='"'&&n!=="\\"),pt=new Map(
ut.map((n,t)=>[n,t])),A=n=>{let t=[],e=0;for(let s of n){let r=pt.get(s);e=e*v+r%v,r>=v&&(t.push(e),
e=0)}return t},mt=(n,t,e,s)=>t==="p"?n:`${n}#${e||(t==="t"?"term-":"")+g(s).join("-")}`,dt=(n,t)=>{let e=n.
rows.split(`
`).map(i=>i.split("	")),s=A(n.lengths),r=[],o=[];return A(n.firsts).forEach((i,a)=>{let[l,h]=n.pages[a],
c=[];for(let f=0;f<i;f+=1){let u=r.length,[m,w,S]=e[u],M=m==="p"?1:Number(m)||1/0,d=c.slice(0,M).filter(
Boolean).at(-1),y={number:u,kind:m,title:S,page:l,parent:d,part:h,nth:f,address:mt(l,m,w,S),length:s[u]**
2,titleStems:t(S).map(E),titleWhole:b(S).join(" "),isAside:n.asides.some(L=>l.startsWith(L))};r.push(
y),m==="p"&&o.push(y),M<1/0&&(c=c.slice(0,M),c[M]=y)}}),A(n.above).forEach((i,a)=>{o[a].parent=o[i-1]}),
r},gt=n=>{let t=new Map;for(let{page:e}of n)t.set(e,(t.get(e)??0)+1);return t},D=n=>n.reduce((t,e)=>t+
e,0)/n.length,x=class{constructor(t){this.waysIn=t.waysIn,this.waysOut=t.waysOut,this.stop=new Set(t.
stop.split(" ")),this.filler=new Set(t.filler.split(" ")),this.entries=dt(t,r=>this.sought(r)),this.
packedPlaces=new Map;let e=t.places.split(" ");this.common=new Map;let s=A(t.common);t.stems.split("\
 ").forEach((r,o)=>{this.packedPlaces.set(r,e[o]),e[o]||this.common.set(r,s[this.common.size])}),this.
titled=new Map,this.words=new Map;for(let{number:r,title:o}of this.entries)for(let i of g(o)){let a=E(
i);this.words.set(i,a);let l=this.titled.get(a)??new Set;this.titled.set(a,l.add(r))}this.stems=[...new Set(
[...this.packedPlaces.keys(),...this.titled.keys()])],this.meanLength=D(this.entries.map(({length:r})=>r)),
this.meanTitle=D(this.entries.map(({titleStems:r})=>r.length)),this.places=new Map,this.readers=this.
read(t.readers),this.sizes=gt(this.entries),this.meanSize=D([...this.sizes.values()])}read(t){return Object.
entries(t).flatMap(([e,s])=>{let r=e.startsWith("#")?this.entries[Number(e.slice(1))].title:e,o={written:this.
sought(r),whole:b(r).join(" ")};return s.split(",").map(i=>({said:b(i),as:g(i),...o}))})}isKnown(t){
return this.packedPlaces.has(t)||this.titled.has(t)}placesOf(t){let e=this.places.get(t);if(!e){let s=0;
e=new Set(A(this.packedPlaces.get(t)??"").map(r=>s+=r)),this.places.set(t,e)}return e}entriesWith(t){
return new Set([...this.placesOf(t),...this.titled.get(t)??[]])}count(t){return Math.max(this.common.
get(t)??0,this.entriesWith(t).size)}sought(t){let e=g(t),s=e.filter(r=>!this.stop.has(r));return s.length?
s:e}};var wt=.6666666666666666,Et=n=>n.length<4?0:n.length<8?1:2,St=(n,t)=>{let e=0;for(;e<n.length&&n[e]===
t[e];)e+=1;return e},yt=(n,t)=>{let e=Math.max(6,Math.ceil(n.length*wt)),s=[];for(let r of t){let o=St(
n,r);o>e&&([s,e]=[[],o]),o===e&&s.push(r)}return new Set(s)},Mt=(n,t,e)=>{if(Math.abs(n.length-t.length)>
e)return e+1;let s=[],r=Array.from({length:t.length+1},(o,i)=>i);for(let o=1;o<=n.length;o+=1){let i=[
o];for(let a=1;a<=t.length;a+=1){let l=n[o-1]===t[a-1],h=r[a-1]+(l?0:1),c=Math.min(r[a]+1,i[a-1]+1,h);
n[o-1]===t[a-2]&&n[o-2]===t[a-1]&&(c=Math.min(c,s[a-2]+1)),i.push(c)}if(Math.min(...i)>e)return e+1;
[s,r]=[r,i]}return r[t.length]},B=(n,t,e,s)=>{let r=Et(n),o=new Set;if(!r)return o;let i=(a,l,h)=>{if(l.
length<3)return;let c=Mt(a,l,r);c>r||(c<r&&([o,r]=[new Set,c]),o.add(h))};for(let a of e)i(t,a,a);for(let[
a,l]of s)i(n,a,l);return o.size?o:yt(t,e)};var bt=.6,Ot=.7,At=.5,Lt=3,Tt=4,kt=4,Nt=2,xt=10,U=(n,t,e,s)=>{if(t.length<Lt)return[];let r=n.filter(
o=>o!==e&&(o.startsWith(t)||o.startsWith(e)));return r.length||s?r:n.filter(o=>o.length>=Tt&&o.length>
e.length-kt&&e.startsWith(o))},W=class{constructor(t){this.index=t,this.saidStems=[...new Set(t.readers.
flatMap(({said:e})=>e))],this.words=new Map([...t.words,...t.readers.flatMap(({as:e})=>e.map(s=>[s,E(
s)]))]),this.kept=new Map}of(t){let e=this.kept.get(t);return e||(e=this.lookUp(t),this.kept.set(t,e)),
e}lookUp(t){let{saidStems:e}=this,{filler:s,stems:r}=this.index,o=E(t),i=this.index.isKnown(o),a=new Map(
U(r,t,o,i).map(u=>[u,bt*Math.min(o.length,u.length)/Math.max(o.length,u.length)]));i&&a.set(o,1);let l=i||
e.includes(o),h=new Set(l?e.filter(u=>u===o):U(e,t,o,!1));if(!i)for(let u of this.saidFor(o))h.add(u);
let c=s.has(t),f=!a.size&&!h.size&&!c;return f&&this.near(t,o,a,h),{word:t,meant:a,said:h,isFiller:c,
isUnknown:f}}saidFor(t){return this.index.readers.filter(({said:e,written:s})=>e.length===1&&e[0]===
t&&s.length===1).map(({written:e})=>E(e[0])).filter(e=>this.saidStems.includes(e))}near(t,e,s,r){let{
stems:o}=this.index;for(let i of B(t,e,[...o,...this.saidStems],this.words))this.index.isKnown(i)&&s.
set(i,At),this.saidStems.includes(i)&&r.add(i)}},Wt=n=>({...n,meant:new Map([...n.meant].map(([t,e])=>[
t,e*Ot]))}),It=(n,t)=>{let e=t.map(r=>n.findIndex(({said:o})=>o.has(r))),s=Math.max(...e)-Math.min(...e)+
1;return!e.includes(-1)&&s<=t.length+Nt},vt=(n,t)=>{let e=n.readers.filter(({said:i})=>It(t,i)),s=new Set(
t.flatMap(i=>[...i.said])),r=e.length?e:n.readers.filter(({said:i})=>i.some(a=>s.has(a)&&!n.isKnown(
a))),o=Math.max(...r.map(({said:i})=>i.length));return r.filter(({said:i})=>i.length===o)},V=(n,t,e,s,r)=>{
let o=e,i=[],a=new Map,l=!1,h=e.filter(({isFiller:c})=>!c).length;for(let c=0;c<r;c+=1){let f=vt(n,o);
if(!f.length)break;l||=s<f.length;let{said:u,written:m,whole:w}=f[Math.min(s,f.length-1)];i.push(...m.
map(d=>Wt(t.of(d))));let S=o.filter(d=>u.some(y=>d.said.has(y))),M=S.filter(({isFiller:d})=>!d).length/
h;a.set(w,(a.get(w)??0)+M),o=o.filter(d=>!S.includes(d))}return{words:[...i,...o.filter(({isFiller:c})=>!c)],
led:a,isOther:l}},Y=(n,t,e)=>{let s=n.sought(e).map(a=>t.of(a)),o=s.some(({isFiller:a})=>!a)?s:s.map(
a=>({...a,isFiller:!1})),i=[];for(let a=0;a<xt;a+=1){let{isOther:l,...h}=V(n,t,o,a,1/0);if(!l)break;
i.push(h),h.led.size>1&&i.push(V(n,t,o,a,1))}return[{words:o,led:new Map},...i]};var Dt=5,zt=1.75,z=1.2,J=.5,Ft=.5,$t=1,Rt=2,_t=.3,Pt=1.5,qt=.5,Ct=.8,Kt=[1,.15,.15,.15],Gt=1/3,jt=.8,
$=n=>1-J+J*n,Ht=(n,t,e)=>{let s=n.placesOf(e).has(t.number)?1:0;n.titled.get(e)?.has(t.number)&&(s+=
Dt/$(t.titleStems.length/n.meanTitle));for(let r=t.parent;r;r=r.parent)if(r.titleStems.includes(e))return s+
zt;return s},F=({meant:n})=>{let t=Math.max(...n.values());return[...n.keys()].filter(e=>n.get(e)===
t)},Bt=(n,t)=>{let e=Math.max(0,...F(t).map(r=>n.count(r))),s=Math.log(1+(n.entries.length-e+.5)/(e+
.5));return(t.isFiller?_t:1)*s},Ut=(n,t)=>{let e=0;for(let s=0;s<n.length;s+=1)for(let r=0;r<t.length;r+=
1){let o=0;for(;t[r+o]?.meant.has(n[s+o]);)o+=1;e=Math.max(e,o)}return e>1?e:0},Vt=({titleStems:n},t,e)=>{
let s=0;t.forEach(({meant:o},i)=>{s+=e[i]*Math.max(0,...n.map(a=>o.get(a)??0))});let r=n.filter(o=>t.
some(({meant:i})=>i.has(o)));return s*(.3+.7*r.length/n.length)},Yt=(n,t,e)=>{let s=new Map;return t.
forEach((r,o)=>{let i=new Map;for(let[a,{most:l}]of r){let{page:h}=n.entries[a];i.set(h,(i.get(h)??0)+
l)}for(let[a,l]of i){let h=(n.sizes.get(a)??0)/n.meanSize,c=s.get(a)??{sum:0,had:0};s.set(a,{sum:c.sum+
e[o]*l/(l+z*$(h)),had:c.had+e[o]})}}),new Map(Array.from(s,([r,{sum:o,had:i}])=>[r,o*i]))},Jt=(n,{meant:t})=>{
let e=new Map;for(let[s,r]of t)for(let o of n.entriesWith(s)){let i=n.entries[o],a=Ht(n,i,s),l=z*$(i.
length/n.meanLength),h=r*a*(z+1)/(a+l),c=e.get(o)??{most:0,stems:[]};e.set(o,{most:Math.max(c.most,h),
stems:[...c.stems,s]})}return e},Qt=(n,{words:t,led:e})=>{let s=t.map(c=>Bt(n,c)),r=s.reduce((c,f)=>c+
f,0),o=t.map(c=>Jt(n,c)),i=t.map(c=>Math.max(0,...F(c).map(f=>(n.common.get(f)??0)/n.entries.length))),
a=t.filter(({isFiller:c})=>!c).flatMap(F),l=Yt(n,o,s.map(c=>c/r)),h=new Map;for(let c of new Set(o.flatMap(
f=>[...f.keys()]))){let f=n.entries[c],[u,m]=[0,0];o.forEach((d,y)=>{let L=d.get(c);u+=s[y]*(L?.most??
0),m+=s[y]*(L?1:i[y])});let w=(u*m/r+$t*Vt(f,t,s))/r;w+=Ft*Ut(f.titleStems,t)/t.length,w+=Pt*(e.get(
f.titleWhole)??0),f.kind!=="t"&&(w+=qt*(l.get(f.page)??0)),f.isAside&&(w*=Ct),f.kind==="i"&&(w*=jt);
let S=o.flatMap(d=>d.get(c)?.stems??[]),M=new Set([...a,...S]);h.set(c,{entry:f,score:w,stems:M})}return h},
Xt=n=>{let t=Array.from(n).sort((r,o)=>o.score-r.score||r.entry.number-o.entry.number),e=new Map;for(let r of t){
let{kind:o,page:i,address:a}=r.entry,l=o==="t"?a:i,h=e.get(l)??[];(!h.length||r.score>=h[0].score*Gt)&&
e.set(l,[...h,r])}let s=r=>Kt.reduce((o,i,a)=>o+i*(r[a]?.score??0),0);return[...e.values()].sort((r,o)=>s(
o)-s(r))},Q=n=>{let t=new W(n);return e=>{let[s,...r]=Y(n,t,e),o=new Map;for(let{words:a,led:l}of[s,
...r]){let h=a.filter(({meant:f,said:u})=>f.size||u.size),c=h.length?Qt(n,{words:h,led:l}):[];for(let[
f,u]of c){let m=o.get(f);(!m||m.score<u.score)&&o.set(f,u)}}let i=b(e).join(" ");for(let a of o.values())
a.entry.titleWhole===i&&(a.score+=Rt);return{groups:Xt(o.values()),count:o.size,unknown:s.words.filter(
({isUnknown:a})=>a)}}};var Zt=(n,t)=>{let e=new O(n,t);n.addEventListener("keydown",s=>{s.isComposing||(s.key==="Escape"?(s.
preventDefault(),s.target===e.field?n.close():e.field.focus()):s.key==="Enter"&&s.target===e.field&&
(s.preventDefault(),e.now(),matchMedia("(pointer: coarse)").matches?e.field.blur():e.results()[0]?.click()))}),
n.addEventListener("click",({target:s})=>{s===n&&n.close()}),e.out.addEventListener("click",({target:s})=>{
let r=s instanceof Element&&s.closest("a");r&&r.pathname===location.pathname&&n.close()})},te=(n,t)=>{
let e=n.querySelector("[name=q]");e.value=new URLSearchParams(location.search).get("q")??"";let s=new O(
n,t);n.querySelector("form")?.addEventListener("submit",r=>{r.preventDefault(),s.now();let o=new URL(
location.href);o.searchParams.set("q",e.value),history.replaceState(null,"",o)})};window.handbookSearch=
{part:C,splitWords:g,start:n=>{let t=document.documentElement.dataset.content_root??"";R(n.forms);let e=new x(
n),s=Q(e);window.handbookSearch.find=s;let r=new N(e,s,t),o=document.querySelector(".search-page"),i=document.
querySelector("dialog.search-dialog");o&&te(o,r),i instanceof HTMLDialogElement&&Zt(i,r)}};})();
