import { Spin } from 'antd'
import styles from './waiting.module.css'

/** What is being done, where it takes long enough to be noticed. */
export const Waiting = ({ text }: { readonly text: string }) => (
  <div className={styles.waiting}>
    <Spin delay={500} description={text} />
  </div>
)
