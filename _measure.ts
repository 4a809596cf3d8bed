import { createTesseractWork } from './native/text-recognition/tesseract-work.ts';
import { letterPage, LETTER, characterErrorRate } from './electron/backend/letters/letter-picture.fixture.ts';
import { letterText } from './domain/letter/letter-text.ts';
import { wordsOf } from './domain/letter/recognised.ts';
import { lyingPage } from './renderer/input/scan/page-picture.fixture.ts';
import { deskew } from './renderer/input/scan/deskew.ts';
import { PNG } from 'pngjs';
import { writeFileSync } from 'node:fs';
const languageData='node_modules/@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz';
const work=createTesseractWork();
const {width,height,light}=letterPage();
const at=(x:number,y:number)=>x<0||y<0||x>=width||y>=height?1:(light[y*width+x]!)/235;
for(const pt of [17.3,14,12,10.5]) for(const [w,h] of [[1920,1080],[2048,1536],[2560,1920],[3264,2448]] as const){
 const k=pt/17.3; const box=(1/k)*width/(h*0.94/1.414)/1; const n=Math.max(1,Math.round(box));
 const writing=(u:number,v:number)=>{const x=u/k*width,y=v/k*height;let s=0;for(let j=0;j<n;j++)for(let i=0;i<n;i++)s+=at(Math.floor(x+i-n/2+.5),Math.floor(y+j-n/2+.5));return s/n/n;};
 const pic=lyingPage({width:w,height:h,fills:.94,turned:2,tilted:.02,ground:50,paper:235,shadow:205},writing);
 // grain
 let seed=1;const rnd=()=>{seed=(seed*1103515245+12345)&0x7fffffff;return seed/0x7fffffff};
 for(let i=0;i<pic.data.length;i+=4){const g=8*(rnd()+rnd()+rnd()-1.5);for(let c=0;c<3;c++)pic.data[i+c]=Math.max(0,Math.min(255,pic.data[i+c]!+g));}
 const page=deskew(pic,2340); if(!page){console.log(pt,w,'no page');continue;}
 const png=new PNG({width:page.width,height:page.height});png.data.set(page.data);const buf=PNG.sync.write(png);
 if(w===2048&&pt===12)writeFileSync('/tmp/letter-shots/m.png',buf);
 const t=performance.now();const text=letterText(await work.read({picture:buf,languageData}));
 console.log(`${pt}pt ${w}x${h} page ${page.width}x${page.height} ${Math.round(performance.now()-t)}ms`,text===null?'NOT LEGIBLE':'CER '+(100*characterErrorRate(LETTER,wordsOf(text))).toFixed(2)+' doubtful '+text.flat().filter(p=>!p.sure).map(p=>p.text).join('/'));
}
