/** Loaded after the first paint: the sheets only name slices, and the browser fetches those in use. */
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
