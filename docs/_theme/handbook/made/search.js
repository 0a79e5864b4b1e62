/* Made from docs/_theme/handbook by `make scripts`, of handbook_ext (MIT licence). */
(()=>{var g=n=>(n.normalize("NFKD").replace(/\p{M}/gu,"").replace(/[‘’ʼ]/g,"'").toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)??
[]).map(s=>s.replace(/'s$/,"").replaceAll("'","")),X=new window.Stemmer,v=new Map,y=n=>{let t=v.get(
n);return t===void 0&&(t=X.stemWord(n.replaceAll("z","s")),v.set(n,t)),t},P=n=>{for(let[t,e]of Object.
entries(n))v.set(t,y(e))},b=n=>g(n).map(y);var q=28,Z=/[\p{L}\p{N}\p{M}]+(?:['‘’ʼ][\p{L}\p{N}\p{M}]+)*/gu,tt=/[.!?:;]["”’)]*\s+$|[·]\s+$/,
R=new Map,C=new Map,_=(n,t)=>C.get(n)?.(t),et=(n,t)=>new Promise(e=>{C.set(n,e);let s=document.createElement(
"script");s.src=`${t}_static/search/${n}.js`,s.addEventListener("error",()=>e(null)),document.head.append(
s)}),K=async({part:n,nth:t},e)=>{let s=R.get(n)??et(n,e);return R.set(n,s),(await s)?.[t]??""},st=(n,t)=>Array.
from(n.matchAll(Z),({0:e,index:s})=>{let o=g(e).map(y).find(a=>t.has(a)),r=s===0||tt.test(n.slice(Math.
max(0,s-6),s));return{start:s,end:s+e.length,found:o,opens:r}}),nt=n=>{let[t,e]=[0,-1];return n.forEach(
({opens:s,found:o},r)=>{if(!s&&!o)return;let a=n.slice(r,r+q).filter(l=>l.found),i=new Set(a.map(l=>l.
found)).size*100+(s?40:0)+Math.min(a.length,39);i>e&&([t,e]=[r,i])}),t},G=(n,t)=>{let e=st(n,t);if(!e.
length)return[];let s=nt(e),o=e.slice(s,s+q),r=s+o.length===e.length,a=[],i=o[0].opens&&s===0?0:o[0].
start;o[0].opens||a.push({text:"… ",isFound:!1});for(let{start:h,end:c,found:f}of o)f&&(a.push({text:n.
slice(i,h),isFound:!1}),a.push({text:n.slice(h,c),isFound:!0}),i=c);let l=r?n.length:o[o.length-1].end;
return a.push({text:`${n.slice(i,l)}${r?"":" …"}`,isFound:!1}),a.filter(h=>h.text)};var ot=10,rt=20,p=(n,t,...e)=>{let s=document.createElement(n);return t&&(s.className=t),s.append(...e),
s},k=(n,t)=>{let e=document.createElement("a");return e.href=t,e.append(n),e},it=new Map([["p","Page"],
["t","Glossary term"],["i","Checklist item"]]),at=({kind:n,page:t,parent:e})=>{let s=[];for(let r=e;r&&
((n==="p"||r.page===t)&&s.unshift(r.title),n!=="p");r=r.parent);let o=it.get(n)??"Section";return s.
length?`${o} in ${s.join(" › ")}`:o},N=class{constructor(t){this.root=t,this.watch=new IntersectionObserver(
e=>e.forEach(s=>{s.isIntersecting&&this.showExcerpt(s.target)})),this.hits=new WeakMap,this.made=0}list(t){
this.watch.disconnect();let e=[...t],s=p("ol","search-results"),o=p("button","search-more","More res\
ults");o.setAttribute("type","button");let r=()=>{let a=e.splice(0,ot).map(i=>this.row(i));return s.
append(...a),o.hidden=!e.length,a[0]};return r(),o.addEventListener("click",()=>r()?.querySelector("\
a")?.focus()),[s,o]}row([t,...e]){let{entry:s}=t,o=p("p","search-excerpt");o.id=`search-excerpt-${this.
made+=1}`;let r=k("",this.root+s.address);r.setAttribute("aria-describedby",o.id),r.append(p("span",
"search-title",s.title)," ",p("span","search-place",at(s)));let a=p("li","",r,o);return e.length&&a.
append(this.others(e)),this.hits.set(a,t),this.watch.observe(a),a}others(t){let e=t.slice(0,rt).map(
({entry:o})=>p("li","",k(o.title,this.root+o.address))),s=`${t.length} more on this page`;return p("\
details","search-others",p("summary","",s),p("ul","",...e))}async showExcerpt(t){this.watch.unobserve(
t);let e=this.hits.get(t),s=t.querySelector(".search-excerpt");if(!e||!s)return;let o=await K(e.entry,
this.root);s.replaceChildren(...G(o,e.stems).map(({text:r,isFound:a})=>a?p("mark","",r):r))}};var ct=3,j=({groups:n,count:t})=>{if(!t)return"Nothing found.";let e=n[0][0].entry.title;return t===
1?`1 result: ${e}`:`${t} results; first: ${e}`},x=class{constructor(t,e,s){this.index=t,this.find=e,
this.root=s,this.results=new N(s),this.words=new Map(Array.from(t.words,([o,r])=>[r,o]))}show(t,e){let{
groups:s,unknown:o}=t,r=o.map(i=>this.note(i,e));return s.length?[...r,...this.results.list(s)]:[...o.
length?[]:[p("p","search-note","Nothing found.")],...r,this.ways("Try instead",this.index.waysOut)]}start(){
return this.index.waysIn.length?[this.ways("Where do you stand?",this.index.waysIn)]:[]}ways(t,e){let s=e.
map(([o,r])=>p("li","",k(o,this.root+r)));return p("div","search-ways",p("p","",t),p("ul","",...s))}note({
word:t,meant:e},s){let r=[...new Set(Array.from(e.keys(),i=>this.words.get(i)??""))].filter(Boolean).
slice(0,ct).map(i=>{let l=p("button","",i);return l.setAttribute("type","button"),l.addEventListener(
"click",()=>s(t,i)),l}),a=p("p","search-note",`This book does not have the word “${t}”.`);if(r.length){
let i=r.flatMap(l=>[" ",l]);a.append(" Did you mean",...i,"?")}return a}};var lt=80,ht=1e3,U=".search-results > li > a",ft=`${U}, .search-ways a`,O=class{constructor(t,e){this.
answers=e,this.field=t.querySelector("[name=q]"),this.status=t.querySelector("[role=status]"),this.out=
t.querySelector(".search-out"),Object.assign(this.field,{autocapitalize:"off",spellcheck:!1,enterKeyHint:"\
search"}),this.shown="",this.timer=0,this.statusTimer=0,this.field.addEventListener("input",()=>this.
later()),t.addEventListener("keydown",s=>this.move(s)),this.out.replaceChildren(...e.start()),this.now()}later(){
clearTimeout(this.timer),this.timer=setTimeout(()=>this.now(),lt)}now(){clearTimeout(this.timer);let t=this.
field.value.trim();if(t===this.shown)return;this.shown=t,clearTimeout(this.statusTimer);let e=g(t).length?
this.answers.find(t):null;this.out.replaceChildren(...e?this.answers.show(e,(s,o)=>this.replace(s,o)):
this.answers.start()),this.out.scrollTop=0,this.statusTimer=setTimeout(()=>{this.status.textContent=
e?j(e):""},ht)}replace(t,e){this.field.value=this.field.value.replace(/[\p{L}\p{N}\p{M}'‘’ʼ]+/gu,
s=>g(s)[0]===t?e:s),this.field.focus(),this.now()}links(){return Array.from(this.out.querySelectorAll(
ft))}results(){return Array.from(this.out.querySelectorAll(U))}move(t){if(t.isComposing||t.ctrlKey||
t.metaKey||t.altKey)return;let e=this.links(),s=e.indexOf(t.target),o=t.target===this.field,r=this.destination(
t.key,s,o,e);r?(t.preventDefault(),r.focus()):s>=0&&/^(?:Backspace|[^\s])$/u.test(t.key)&&this.field.
focus()}destination(t,e,s,o){if(s)return t==="ArrowDown"?o[0]:void 0;if(e<0)return;let r={ArrowDown:o[e+
1],ArrowUp:o[e-1]??this.field,Home:o[0],End:o[o.length-1]};return Object.hasOwn(r,t)?r[t]:void 0}};var D=46,ut=Array.from({length:94},(n,t)=>String.fromCharCode(33+t)).filter(n=>n!=='"'&&n!=="\\"),pt=new Map(
ut.map((n,t)=>[n,t])),A=n=>{let t=[],e=0;for(let s of n){let o=pt.get(s);e=e*D+o%D,o>=D&&(t.push(e),
e=0)}return t},mt=(n,t,e,s)=>t==="p"?n:`${n}#${e||(t==="t"?"term-":"")+g(s).join("-")}`,dt=(n,t)=>{let e=n.
rows.split(`
`).map(a=>a.split("	")),s=A(n.lengths),o=[],r=[];return A(n.firsts).forEach((a,i)=>{let[l,h]=n.pages[i],
c=[];for(let f=0;f<a;f+=1){let u=o.length,[d,w,S]=e[u],M=d==="p"?1:Number(d)||1/0,m=c.slice(0,M).filter(
Boolean).at(-1),E={number:u,kind:d,title:S,page:l,parent:m,part:h,nth:f,address:mt(l,d,w,S),length:s[u]**
2,titleStems:t(S).map(y),titleWhole:b(S).join(" "),isAside:n.asides.some(L=>l.startsWith(L))};o.push(
E),d==="p"&&r.push(E),M<1/0&&(c=c.slice(0,M),c[M]=E)}}),A(n.above).forEach((a,i)=>{r[i].parent=r[a-1]}),
o},gt=n=>{let t=new Map;for(let{page:e}of n)t.set(e,(t.get(e)??0)+1);return t},I=n=>n.reduce((t,e)=>t+
e,0)/n.length,T=class{constructor(t){this.waysIn=t.waysIn,this.waysOut=t.waysOut,this.stop=new Set(t.
stop.split(" ")),this.filler=new Set(t.filler.split(" ")),this.entries=dt(t,o=>this.sought(o)),this.
packedPlaces=new Map;let e=t.places.split(" ");this.common=new Map;let s=A(t.common);t.stems.split("\
 ").forEach((o,r)=>{this.packedPlaces.set(o,e[r]),e[r]||this.common.set(o,s[this.common.size])}),this.
titled=new Map,this.words=new Map;for(let{number:o,title:r}of this.entries)for(let a of g(r)){let i=y(
a);this.words.set(a,i);let l=this.titled.get(i)??new Set;this.titled.set(i,l.add(o))}this.stems=[...new Set(
[...this.packedPlaces.keys(),...this.titled.keys()])],this.meanLength=I(this.entries.map(({length:o})=>o)),
this.meanTitle=I(this.entries.map(({titleStems:o})=>o.length)),this.places=new Map,this.readers=this.
read(t.readers),this.sizes=gt(this.entries),this.meanSize=I([...this.sizes.values()])}read(t){return Object.
entries(t).flatMap(([e,s])=>{let o=e.startsWith("#")?this.entries[Number(e.slice(1))].title:e,r={written:this.
sought(o),whole:b(o).join(" ")};return s.map(a=>({said:this.said(a).map(y),...r}))})}isKnown(t){return this.
packedPlaces.has(t)||this.titled.has(t)}placesOf(t){let e=this.places.get(t);if(!e){let s=0;e=new Set(
A(this.packedPlaces.get(t)??"").map(o=>s+=o)),this.places.set(t,e)}return e}entriesWith(t){return new Set(
[...this.placesOf(t),...this.titled.get(t)??[]])}count(t){return Math.max(this.common.get(t)??0,this.
entriesWith(t).size)}sought(t){let e=g(t),s=e.filter(o=>!this.stop.has(o));return s.length?s:e}said(t){
let e=this.sought(t),s=e.filter(o=>!this.filler.has(o));return s.length>1?s:e}};var wt=n=>n.length<4?0:n.length<8?1:2,yt=(n,t,e)=>{if(Math.abs(n.length-t.length)>e)return e+1;let s=[],
o=Array.from({length:t.length+1},(r,a)=>a);for(let r=1;r<=n.length;r+=1){let a=[r];for(let i=1;i<=t.
length;i+=1){let l=n[r-1]===t[i-1],h=o[i-1]+(l?0:1),c=Math.min(o[i]+1,a[i-1]+1,h);n[r-1]===t[i-2]&&n[r-
2]===t[i-1]&&(c=Math.min(c,s[i-2]+1)),a.push(c)}if(Math.min(...a)>e)return e+1;[s,o]=[o,a]}return o[t.
length]},B=(n,t,e,s)=>{let o=wt(n),r=new Set;if(!o)return r;let a=(i,l,h)=>{if(l.length<3)return;let c=yt(
i,l,o);c>o||(c<o&&([r,o]=[new Set,c]),r.add(h))};for(let i of e)a(t,i,i);for(let[i,l]of s)a(n,i,l);return r};var St=.6,Et=.7,Mt=.5,bt=3,Ot=4,At=4,Lt=10,H=(n,t,e,s)=>{if(t.length<bt)return[];let o=n.filter(r=>r!==
e&&(r.startsWith(t)||r.startsWith(e)));return o.length||s?o:n.filter(r=>r.length>=Ot&&r.length>e.length-
At&&e.startsWith(r))},W=class{constructor(t){this.index=t,this.saidStems=[...new Set(t.readers.flatMap(
({said:e})=>e))],this.kept=new Map}of(t){let e=this.kept.get(t);return e||(e=this.lookUp(t),this.kept.
set(t,e)),e}lookUp(t){let{saidStems:e}=this,{filler:s,stems:o}=this.index,r=y(t),a=this.index.isKnown(
r),i=new Map(H(o,t,r,a).map(u=>[u,St*Math.min(r.length,u.length)/Math.max(r.length,u.length)]));a&&i.
set(r,1);let l=a||e.includes(r),h=new Set(l?e.filter(u=>u===r):H(e,t,r,!1)),c=s.has(t),f=!i.size&&!h.
size&&!c;return f&&this.near(t,r,i,h),{word:t,meant:i,said:h,isFiller:c,isUnknown:f}}near(t,e,s,o){let{
stems:r,words:a}=this.index;for(let i of B(t,e,[...r,...this.saidStems],a))this.index.isKnown(i)&&s.
set(i,Mt),this.saidStems.includes(i)&&o.add(i)}},kt=n=>({...n,meant:new Map([...n.meant].map(([t,e])=>[
t,e*Et]))}),Nt=({readers:n},t)=>{let e=n.filter(({said:o})=>o.every(r=>t.has(r))),s=Math.max(...e.map(
({said:o})=>o.length));return e.filter(({said:o})=>o.length===s)},V=(n,t,e,s,o)=>{let r=e,a=[],i=new Map,
l=!1,h=e.filter(({isFiller:c})=>!c).length;for(let c=0;c<o;c+=1){let f=Nt(n,new Set(r.flatMap(m=>[...m.
said])));if(!f.length)break;l||=s<f.length;let{said:u,written:d,whole:w}=f[Math.min(s,f.length-1)];a.
push(...d.map(m=>kt(t.of(m))));let S=r.filter(m=>u.some(E=>m.said.has(E))),M=S.filter(({isFiller:m})=>!m).
length/h;i.set(w,(i.get(w)??0)+M),r=r.filter(m=>!S.includes(m))}return{words:[...a,...r.filter(({isFiller:c})=>!c)],
led:i,isOther:l}},Y=(n,t,e)=>{let s=n.sought(e).map(i=>t.of(i)),r=s.some(({isFiller:i})=>!i)?s:s.map(
i=>({...i,isFiller:!1})),a=[];for(let i=0;i<Lt;i+=1){let{isOther:l,...h}=V(n,t,r,i,1/0);if(!l)break;
a.push(h),h.led.size>1&&a.push(V(n,t,r,i,1))}return[{words:r,led:new Map},...a]};var xt=5,Tt=1.75,z=1.2,J=.5,Wt=.5,vt=1,Dt=2,It=.15,zt=1.5,$t=.5,Ft=.8,Pt=[1,.15,.15,.15],Rt=1/3,qt=new Map(
[["i",.8],["t",1.2]]),F=n=>1-J+J*n,Ct=(n,t,e)=>{let s=n.placesOf(e).has(t.number)?1:0;n.titled.get(e)?.
has(t.number)&&(s+=xt/F(t.titleStems.length/n.meanTitle));for(let o=t.parent;o;o=o.parent)if(o.titleStems.
includes(e))return s+Tt;return s},$=({meant:n})=>{let t=Math.max(...n.values());return[...n.keys()].
filter(e=>n.get(e)===t)},_t=(n,t)=>{let e=Math.max(0,...$(t).map(o=>n.count(o))),s=Math.log(1+(n.entries.
length-e+.5)/(e+.5));return(t.isFiller?It:1)*s},Kt=(n,t)=>n.some((e,s)=>t.every(({meant:o},r)=>o.has(
n[s+r]))),Gt=({titleStems:n},t,e)=>{let s=0;t.forEach(({meant:r},a)=>{s+=e[a]*Math.max(0,...n.map(i=>r.
get(i)??0))});let o=n.filter(r=>t.some(({meant:a})=>a.has(r)));return s*(.3+.7*o.length/n.length)},jt=(n,t,e)=>{
let s=new Map;return t.forEach((o,r)=>{let a=new Map;for(let[i,{most:l}]of o){let{page:h}=n.entries[i];
a.set(h,(a.get(h)??0)+l)}for(let[i,l]of a){let h=(n.sizes.get(i)??0)/n.meanSize,c=s.get(i)??{sum:0,had:0};
s.set(i,{sum:c.sum+e[r]*l/(l+z*F(h)),had:c.had+e[r]})}}),new Map(Array.from(s,([o,{sum:r,had:a}])=>[
o,r*a]))},Ut=(n,{meant:t})=>{let e=new Map;for(let[s,o]of t)for(let r of n.entriesWith(s)){let a=n.entries[r],
i=Ct(n,a,s),l=z*F(a.length/n.meanLength),h=o*i*(z+1)/(i+l),c=e.get(r)??{most:0,stems:[]};e.set(r,{most:Math.
max(c.most,h),stems:[...c.stems,s]})}return e},Bt=(n,{words:t,led:e})=>{let s=t.map(c=>_t(n,c)),o=s.
reduce((c,f)=>c+f,0),r=t.map(c=>Ut(n,c)),a=t.map(c=>Math.max(0,...$(c).map(f=>(n.common.get(f)??0)/n.
entries.length))),i=t.filter(({isFiller:c})=>!c).flatMap($),l=jt(n,r,s.map(c=>c/o)),h=new Map;for(let c of new Set(
r.flatMap(f=>[...f.keys()]))){let f=n.entries[c],[u,d]=[0,0];r.forEach((m,E)=>{let L=m.get(c);u+=s[E]*
(L?.most??0),d+=s[E]*(L?1:a[E])});let w=(u*d/o+vt*Gt(f,t,s))/o;t.length>1&&Kt(f.titleStems,t)&&(w+=Wt),
w+=zt*(e.get(f.titleWhole)??0),f.kind!=="t"&&(w+=$t*(l.get(f.page)??0)),f.isAside&&(w*=Ft);let S=r.flatMap(
m=>m.get(c)?.stems??[]),M=new Set([...i,...S]);h.set(c,{entry:f,score:w*(qt.get(f.kind)??1),stems:M})}
return h},Ht=n=>{let t=Array.from(n).sort((o,r)=>r.score-o.score||o.entry.number-r.entry.number),e=new Map;
for(let o of t){let{kind:r,page:a,address:i}=o.entry,l=r==="t"?i:a,h=e.get(l)??[];(!h.length||o.score>=
h[0].score*Rt)&&e.set(l,[...h,o])}let s=o=>Pt.reduce((r,a,i)=>r+a*(o[i]?.score??0),0);return[...e.values()].
sort((o,r)=>s(r)-s(o))},Q=n=>{let t=new W(n);return e=>{let[s,...o]=Y(n,t,e),r=new Map;for(let{words:i,
led:l}of[s,...o]){let h=i.filter(({meant:f,said:u})=>f.size||u.size),c=h.length?Bt(n,{words:h,led:l}):
[];for(let[f,u]of c){let d=r.get(f);(!d||d.score<u.score)&&r.set(f,u)}}let a=b(e).join(" ");for(let i of r.
values())i.entry.titleWhole===a&&(i.score+=Dt);return{groups:Ht(r.values()),count:r.size,unknown:s.words.
filter(({isUnknown:i})=>i)}}};var Vt=(n,t)=>{let e=new O(n,t);n.addEventListener("keydown",s=>{s.isComposing||(s.key==="Escape"?(s.
preventDefault(),s.target===e.field?n.close():e.field.focus()):s.key==="Enter"&&s.target===e.field&&
(s.preventDefault(),e.now(),matchMedia("(pointer: coarse)").matches?e.field.blur():e.results()[0]?.click()))}),
n.addEventListener("click",({target:s})=>{s===n&&n.close()}),e.out.addEventListener("click",({target:s})=>{
let o=s instanceof Element&&s.closest("a");o&&o.pathname===location.pathname&&n.close()})},Yt=(n,t)=>{
let e=n.querySelector("[name=q]");e.value=new URLSearchParams(location.search).get("q")??"";let s=new O(
n,t);n.querySelector("form")?.addEventListener("submit",o=>{o.preventDefault(),s.now();let r=new URL(
location.href);r.searchParams.set("q",e.value),history.replaceState(null,"",r)})};window.handbookSearch=
{part:_,splitWords:g,start:n=>{let t=document.documentElement.dataset.content_root??"";P(n.forms);let e=new T(
n),s=Q(e);window.handbookSearch.find=s;let o=new x(e,s,t),r=document.querySelector(".search-page"),a=document.
querySelector("dialog.search-dialog");r&&Yt(r,o),a instanceof HTMLDialogElement&&Vt(a,o)}};})();
